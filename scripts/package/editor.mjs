import assert from 'node:assert/strict';

export const EDITOR = {
  email: 'editor@paper.example',
  password: 'Paper-and-ink-1',
  firstname: 'First',
  lastname: 'Editor',
};

/** What a route answers, as JSON; any other status than 2xx is an error with what the server said. */
export async function ask(address, route, { token, body, method, headers = {} } = {}) {
  const answer = await fetch(`${address}${route}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${route} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

export const statusOf = async (url) => (await fetch(url, { redirect: 'manual' })).status;

/** Makes the first administrator; answers the session's token and an API token that may do everything. */
export async function firstEditor(address) {
  const { data } = await ask(address, '/admin/register-admin', { body: EDITOR });
  const { data: access } = await ask(address, '/admin/api-tokens', {
    token: data.token,
    body: { name: 'first', description: '', type: 'full-access', lifespan: null },
  });
  return { session: data.token, token: access.accessKey };
}

/** Writes a story by REST, published, and returns it as it was stored. */
export async function writeStory(address, token, data) {
  const answer = await ask(address, '/api/articles', { token, body: { data } });
  return answer.data;
}
