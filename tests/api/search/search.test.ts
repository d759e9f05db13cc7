import { startNewsroom, type Newsroom } from '../../support/newsroom';

describe('search of published stories', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ options: { publicRead: true } });
  });
  afterAll(() => newsroom.stop());
  it('finds', async () => {
    const { body: made } = await newsroom.call('POST', '/api/articles', { data: { headline: 'The ministers meet at the harbour', standfirst: 'All of them', body: [{__component:'newsroom.text', text:[{type:'paragraph', children:[{type:'text', text:'A long day for the city council & others.'}]}]}] } });
    console.log(JSON.stringify(made).slice(0,200));
    for (const q of ['ministers','counc', '"city council"', 'harbour -minister', 'harbour -xyz', '" NEAR(a b) *', 'council others'])
      console.log(q, JSON.stringify((await newsroom.read('/api/articles/search?q='+encodeURIComponent(q))).body));
  });
});
