// CloudFront function for viewer requests: serves /v1/index.html for /v1/, and redirects /v1 to /v1/ with its query.
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
