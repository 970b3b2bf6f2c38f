// OpenRouter's own client: node openrouter.mjs URL ACTION REQUEST
import { OpenRouter } from "@openrouter/sdk";
import { all, first, key, report, url } from "./report.mjs";

const client = new OpenRouter({ apiKey: key, serverURL: url, retryConfig: { strategy: "none" } });

await report({
  send: (chatRequest) => client.chat.send({ chatRequest }),
  stream: async (chatRequest, result) => all(await client.chat.send({ chatRequest: { ...chatRequest, stream: true } }), result),
  leave: async (chatRequest, result) => first(await client.chat.send({ chatRequest: { ...chatRequest, stream: true } }), result),
  abort: async (chatRequest, result) => {
    const abort = new AbortController();
    const stream = await client.chat.send({ chatRequest: { ...chatRequest, stream: true } }, { fetchOptions: { signal: abort.signal } });
    for await (const chunk of stream) {
      result.chunks.push(chunk);
      abort.abort();
    }
  },
  models: async () => {
    for await (const page of await client.models.list()) return page.result ?? page;
  },
  model: ({ author, slug }) => client.models.get({ author, slug }),
  count: () => client.models.count(),
  credits: () => client.credits.getCredits(),
  key: () => client.apiKeys.getCurrentKeyMetadata(),
  generation: ({ id }) => client.generations.getGeneration({ id }),
});
