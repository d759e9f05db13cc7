/** What pages of any framework call: `functions.mjs PREVIEW SEARCH`. */
const [preview, search] = process.argv.slice(2);
const { storyOfPage } = await import(preview);
const { answerSearch } = await import(search);
const asked = async (query) =>
  (await answerSearch(new Request(`https://www.example.com/search${query}`))).json();
const { story } = await storyOfPage('https://www.example.com/wall-is-raised');
process.stdout.write(
  JSON.stringify({
    story: story.headline,
    found: await asked('?q=wall'),
    withoutWords: await asked(''),
  })
);
