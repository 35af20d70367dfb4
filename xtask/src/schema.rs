//! `pricing/schema.json`, which editors use to check price files. It is generated from the types of the catalog.

/// The file of the schema.
pub(crate) const FILE: &str = "pricing/schema.json";

#[cfg(test)]
mod tests {
    use std::path::Path;

    use image_price_estimator::catalog::files;
    use jsonschema::Validator;
    use serde_json::Value;

    use super::FILE;

    /// A price file that uses every feature of the schema.
    const GOOD: &str = r#"{
      "$schema": "schema.json",
      "provider": {"id": "fal", "name": "fal.ai", "kind": "host", "site": "https://fal.ai", "good_for": "speed", "drawback": "prepaid"},
      "models": [
        {"id": "flux-pro", "api_model": "fal-ai/flux-pro", "page": "https://fal.ai/models", "variant": "FP8", "good_for": "prose",
         "sizes": {"rule": {"only": ["512x512", "1024x1024"]}, "source": "https://fal.ai", "checked": "2026-06-02", "grade": "list"},
         "transparency": {"offered": false, "source": "https://fal.ai", "checked": "2026-06", "grade": "vendor"},
         "max_references": {"count": 4, "source": "https://fal.ai", "checked": "2026", "grade": "vendor"},
         "reference": {"usd": {"low": "0.01", "high": "0.02"}, "free": 1, "source": "https://fal.ai", "checked": "2026-06-04", "grade": "vendor"},
         "shutdown": {"on": "2026-12-01", "announced": "2026-06-02", "source": "https://fal.ai", "checked": "2026-06-02",
          "grade": "vendor", "successors": [{"named": "2026-06-02", "route": "fal/sdxl:low"}],
          "contradicted": [{"says": "it stays", "source": "https://fal.ai", "checked": "2026-06-02", "grade": "list"}]},
         "batch": [{"terms": {"discount": {"percent": 50, "hours": 24}}, "source": "https://fal.ai", "checked": "2026-06-02", "grade": "report"}],
         "routes": [{"quality": "low", "latency": "fast", "seconds": "3-5", "note": "a note", "quotes": [
          {"checked": "2026-06-15", "grade": "report", "source": "https://fal.ai/pricing", "words": "up_to", "price": {"flat": "0.05"}},
          {"checked": "2026-08-18", "confirmed": ["2026-08-20"], "grade": "vendor", "source": "https://fal.ai/pricing", "since": "2026-08-01",
           "price": {"megapixel": {"first": "0.03", "further": "0.015", "counted": "started"}}}]}]},
        {"id": "sdxl",
         "sizes": {"rule": {"within": {"max_edge": 2048, "max_ratio": "3:1"}}, "source": "https://fal.ai", "checked": "2026-06-02", "grade": "list"},
         "editing": {"offered": true, "source": "https://fal.ai", "checked": "2026-06-02", "grade": "derived"},
         "batch": [{"terms": "none", "source": "https://fal.ai", "checked": "2026-06-02", "grade": "report"}],
         "routes": [{"quotes": [
          {"checked": "2026-08-22", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"gpu_seconds": {"usd_per_second": {"L40S": "0.000975"}, "runs": [{"gpu": "L40S", "seconds": "4.7"}]}}},
          {"checked": "2026-08-23", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"tokens": {"usd_per_million": "30", "count": {"patches": {"factor": 16, "times": 2, "times_up_to": 4}}}}},
          {"checked": "2026-08-24", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"tokens": {"usd_per_million": "30", "count": {"table": {"1024x1024": 272}}}}},
          {"checked": "2026-08-25", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"tokens": {"usd_per_million": "30", "count": {"bands": {"2048": 1120}}}}},
          {"checked": "2026-08-26", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"figure": {"usd": "0.04", "billing": "tokens", "at": "1024x1024"}}},
          {"checked": "2026-09", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"tokens": {"usd_per_million": "34", "count": {"area": 1024}}}},
          {"checked": "2026-09", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"bands": {"resolution": {"1024": "0.04"}}}},
          {"checked": "2026-09", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"bands": {"pixels": {"1048576": "0.04"}}}},
          {"checked": "2026-09", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"steps": {"usd": "0.01", "per": 28, "default": 28, "max": 50}}},
          {"checked": "2026-09", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"tiles": {"tile": "0.0000528", "step": "0.0001056", "default": 4, "reference_tile": "0.0001"}}},
          {"checked": "2026-09", "grade": "report", "source": "https://fal.ai/docs",
           "price": {"observed": {"low": "0.001", "usual": "0.002", "high": "0.01", "billing": "gpu_seconds"}}},
          {"checked": "2026-09", "grade": "vendor", "source": "https://fal.ai/docs",
           "price": {"foreign": {"currency": "CNY", "amount": "0.15"}}}]}]}
      ]
    }"#;

    /// A file of models that uses every feature of the schema.
    const MODELS: &str = r#"{
      "$schema": "schema.json",
      "models": [
        {"id": "flux-pro", "name": "FLUX", "tier": {"low": "mid", "other": "premium"}, "good_for": "prose", "drawback": "price",
         "weights": {"license": "open", "name": "MIT", "source": "https://fal.ai", "checked": "2026-06-03", "grade": "vendor"},
         "lettering": {"says": "short words", "source": "https://fal.ai", "checked": "2026-06", "grade": "vendor"}},
        {"id": "sdxl", "name": "SDXL", "tier": "budget"}
      ]
    }"#;

    /// A file of boards that uses every feature of the schema.
    const BOARDS: &str = r#"{
      "$schema": "schema.json",
      "boards": [
        {"name": "Arena", "day": "2026-10-07", "source": "https://arena.example", "grade": "list",
         "dataset": "https://data.example", "license": "CC BY 4.0", "scores": [
          {"model": "flux-pro", "quality": "low", "name": "flux", "rating": "1383.0", "low": "1379.0", "high": "1387.1", "votes": 9},
          {"model": "flux-pro", "unnamed_setting": true, "name": "flux", "rating": "1300.0", "low": "1290.0", "high": "1310.0", "votes": 9},
          {"model": "sdxl", "at": "2K", "name": "sdxl", "rating": "1002.5", "low": "999.0", "high": "1006.0", "votes": 9}]}
      ]
    }"#;

    fn schema() -> Validator {
        jsonschema::validator_for(&files::schema().parse().unwrap()).unwrap()
    }

    #[test]
    fn the_schema_file_is_up_to_date() {
        let text = include_str!("../../pricing/schema.json");
        assert_eq!(text, files::schema(), "{FILE} is out of date; run `cargo xtask accept`");
    }

    #[test]
    fn every_price_file_matches_the_schema() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pricing");
        let schema = schema();
        for (name, text) in
            files::files(&folder).unwrap().iter().filter(|(name, _)| !name.ends_with("german.json"))
        {
            let value: Value = text.parse().unwrap();
            let mistakes: Vec<String> = schema
                .iter_errors(&value)
                .map(|mistake| format!("{name}: {}: {mistake}", mistake.instance_path()))
                .collect();
            assert_eq!(mistakes, [""; 0]);
        }
    }

    #[test]
    fn the_schema_refuses_what_the_build_refuses() {
        let schema = schema();
        for file in [GOOD, MODELS, BOARDS] {
            assert!(schema.is_valid(&file.parse().unwrap()), "{file}");
        }
        let case = |from: &str, to: &str| {
            let file = [GOOD, MODELS, BOARDS].into_iter().find(|file| file.contains(from));
            let file = file.unwrap_or_else(|| panic!("the case changes nothing: {from}"));
            let value: Value = file.replacen(from, to, 1).parse().unwrap();
            assert!(!schema.is_valid(&value), "the schema accepts {to} instead of {from}");
        };
        case(r#""$schema": "schema.json""#, r#""$schema": "other.json""#);
        case(r#""id": "fal", "#, "");
        case(r#""name": "FLUX""#, r#""name": "FLUX", "extra": 1"#);
        // Text.
        case(r#""id": "sdxl""#, r#""id": "SDXL""#);
        case(r#""id": "sdxl""#, r#""id": "sdxl-""#);
        case(r#""name": "SDXL""#, r#""name": """#);
        case(r#""name": "SDXL""#, r#""name": " SDXL""#);
        case(r#""name": "SDXL""#, r#""name": "SD\u200bXL""#);
        case(r#""good_for": "speed""#, r#""good_for": "speed.""#);
        case(r#""good_for": "speed""#, &format!(r#""good_for": "{}""#, "x".repeat(90)));
        case(r#""note": "a note""#, r#""note": null"#);
        case(r#""quality": "low""#, r#""quality": "Low""#);
        case(r#""seconds": "3-5""#, r#""seconds": "3 s""#);
        case(r#""low": "mid""#, r#""low": "cheap""#);
        case("https://fal.ai/pricing", "http://fal.ai/pricing");
        case("https://fal.ai/pricing", "https://user@fal.ai/pricing");
        case("2026-06-15", "2026-13-15");
        case("2026-06-15", "15.06.2026");
        case("fal/sdxl:low", "sdxl");
        case(r#""kind": "host", "#, "");
        case(r#""kind": "host""#, r#""kind": "hoster""#);
        case(r#""page": "https://fal.ai/models""#, r#""page": "fal.ai/models""#);
        case(r#""variant": "FP8""#, r#""variant": """#);
        case(r#""says": "it stays""#, r#""says": "it stays.""#);
        case(r#""tier": "budget""#, r#""tier": "cheap""#);
        case(r#""tier": {"low": "mid", "other": "premium"}"#, r#""tier": {}"#);
        case(r#""confirmed": ["2026-08-20"]"#, r#""confirmed": ["2026-08"]"#);
        case(r#""confirmed": ["2026-08-20"]"#, r#""confirmed": "2026-08-20""#);
        case(r#""day": "2026-10-07""#, r#""day": "2026-10""#);
        case(r#""license": "CC BY 4.0""#, r#""license": """#);
        // Numbers.
        case(r#""0.05""#, "0.05");
        case(r#""0.05""#, r#""$0.05""#);
        case(r#""0.05""#, r#""0.00""#);
        case(r#""seconds": "4.7""#, r#""seconds": 4.7"#);
        case(r#""percent": 50"#, r#""percent": 0"#);
        case(r#""percent": 50"#, r#""percent": 91"#);
        case(r#""factor": 16"#, r#""factor": 0"#);
        case(r#""times": 2, "#, "");
        case(r#""1024x1024": 272"#, r#""large": 272"#);
        case(r#""1024x1024": 272"#, "");
        case(r#""2048": 1120"#, r#""2k": 1120"#);
        case(r#""count": 4"#, r#""count": 0"#);
        case(r#""rating": "1383.0""#, r#""rating": "1383""#);
        case(r#""rating": "1383.0""#, r#""rating": 1383.0"#);
        case(r#""votes": 9"#, r#""votes": 0"#);
        case(r#"{"1024": "0.04"}"#, "{}");
        case(r#"{"1048576": "0.04"}"#, r#"{"1 MP": "0.04"}"#);
        case(r#""per": 28"#, r#""per": 0"#);
        case(r#""usd": {"low": "0.01", "high": "0.02"}"#, r#""usd": {"low": "0.01", "high": "-0"}"#);
        case(r#""usd": {"low": "0.01", "high": "0.02"}"#, r#""usd": "0.01""#);
        case(r#""amount": "0.15""#, r#""amount": "0""#);
        case(r#""area": 1024"#, r#""area": 0"#);
        // Price rules and other enums.
        case(r#""currency": "CNY""#, r#""currency": "RMB""#);
        case(r#""usual": "0.002", "#, "");
        case(r#""unnamed_setting": true"#, r#""unnamed_setting": "yes""#);
        case(r#""words": "up_to""#, r#""words": "roughly""#);
        case(r#"{"flat": "0.05"}"#, r#"{"flat": "0.05", "figure": {"usd": "0.05", "billing": "flat"}}"#);
        case(r#"{"flat": "0.05"}"#, "{}");
        case(r#""max_edge": 2048, "#, "");
        case(r#""512x512", "1024x1024""#, r#""512x512", "512x512""#);
        case(r#""512x512", "1024x1024""#, "");
        case(r#""max_ratio": "3:1""#, r#""max_ratio": 3"#);
        case(r#""terms": "none""#, r#""terms": "some""#);
        case(r#""offered": true"#, r#""offered": "yes""#);
    }
}
