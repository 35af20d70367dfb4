// For CloudFront, at viewer requests: /v1/ is /v1/index.html, and /v1 leads to /v1/ with what it asks.
function handler(event) {
  const request = event.request;
  if (/^(\/[^/]+)*\/v[0-9.]+$/.test(request.uri)) {
    const asked = request.querystring;
    const pairs = Object.keys(asked).map((name) => `${name}=${asked[name].value}`);
    const query = pairs.length ? `?${pairs.join("&")}` : "";
    return {
      statusCode: 301,
      statusDescription: "Moved Permanently",
      headers: { location: { value: `${request.uri}/${query}` } },
    };
  }
  if (request.uri.endsWith("/")) {
    request.uri += "index.html";
  }
  return request;
}
