#!/bin/sh
# Uploads the current folder (dist/ or releases/) to an S3 bucket: sh s3.sh BUCKET
# Sets Content-Type and Cache-Control on each file. Assets are sorted before the pages that load them.
set -eu
bucket=$1

find . -type f ! -name '*.br' ! -name '*.gz' ! -name _headers | sed 's|^\./||' | LC_ALL=C sort | while read -r file; do
    case $file in
        v*.*.*/* | assets/* | */assets/*) life='public, max-age=31536000, immutable' ;;
        *) life='public, max-age=300' ;;
    esac
    case $file in
        *.html) type='text/html; charset=utf-8' ;;
        *.css) type='text/css; charset=utf-8' ;;
        *.js) type='text/javascript; charset=utf-8' ;;
        *.json) type='application/json; charset=utf-8' ;;
        *.png) type='image/png' ;;
        *.svg) type='image/svg+xml; charset=utf-8' ;;
        *.wasm) type='application/wasm' ;;
        *) type='application/octet-stream' ;;
    esac
    case $file in
        *.bin | *.wasm) aws s3 cp "$file.br" "s3://$bucket/$file" --content-type "$type" --cache-control "$life" --content-encoding br ;;
        *) aws s3 cp "$file" "s3://$bucket/$file" --content-type "$type" --cache-control "$life" ;;
    esac
done
