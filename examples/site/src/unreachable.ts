const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Back in a moment</title>
<body style="font: 1.125rem/1.6 Georgia, serif; max-width: 32rem; margin: 20vh auto; padding: 0 1.25rem">
<h1 style="font-size: 2rem; line-height: 1.2">Back in a moment</h1>
<p>The newsroom behind this site does not answer. Nothing is lost; please try again in a minute.</p>
</body>
</html>
`;

/** What readers get while the newsroom is away. */
export const unreachable = () =>
  new Response(PAGE, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Retry-After': '30',
      'Cache-Control': 'no-store',
    },
  });
