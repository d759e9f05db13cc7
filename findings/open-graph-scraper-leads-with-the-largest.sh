#!/usr/bin/env bash
# Guess: open-graph-scraper lists the pictures of a page as the page does, so that the first one is the lead
#        picture: the Open Graph protocol gives the first tag preference.
# Truth: it sorts them by size, the largest first: a map of 2000 pixels that a page names behind its lead picture of
#        1200 becomes the first of `ogImage`. And it counts sizes by themselves: where the lead picture has none, it
#        gets the size of the map.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund open-graph-scraper@6.12.0

cat >page.mjs <<'JS'
import scrape from 'open-graph-scraper';

const picture = (name, width, height) =>
  `<meta property="og:image" content="https://courier.example/${name}.jpg">` +
  (width ? `<meta property="og:image:width" content="${width}"><meta property="og:image:height" content="${height}">` : '');
const order = async (...pictures) => {
  const html = `<html><head><meta property="og:title" content="Ferry sails">${pictures.join('')}</head><body></body></html>`;
  const { result } = await scrape({ html });
  return result.ogImage.map(({ url, width }) => `${url.split('/').pop()} ${width}`).join(', ');
};
console.log(await order(picture('lead', 1200, 630), picture('map', 2000, 1000)));
console.log(await order(picture('lead'), picture('map', 2000, 1000)));
JS
node page.mjs | tee seen
diff - seen <<'SEEN' || { echo 'open-graph-scraper does otherwise now.'; exit 1; }
map.jpg 2000, lead.jpg 1200
lead.jpg 2000, map.jpg undefined
SEEN
