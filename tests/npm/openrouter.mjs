// OpenRouter's own client. serve.mjs says how to give it orders.
import { OpenRouter } from "@openrouter/sdk";
import { all, first, serve } from "./serve.mjs";

serve((url, key) => {
  const client = new OpenRouter({ apiKey: key, serverURL: url, retryConfig: { strategy: "none" } });
  const streamed = (chatRequest, options) => client.chat.send({ chatRequest: { ...chatRequest, stream: true } }, options);
  return {
    send: (chatRequest) => client.chat.send({ chatRequest }),
    stream: async (chatRequest, result) => all(await streamed(chatRequest), result),
    leave: async (chatRequest, result) => first(await streamed(chatRequest), result),
    abort: async (chatRequest, result) => {
      const abort = new AbortController();
      for await (const chunk of await streamed(chatRequest, { fetchOptions: { signal: abort.signal } })) {
        result.chunks.push(chunk);
        abort.abort();
      }
    },
    models: async () => {
      for await (const page of await client.models.list()) return page.result;
    },
    model: ({ author, slug }) => client.models.get({ author, slug }),
    count: () => client.models.count(),
    credits: () => client.credits.getCredits(),
    key: () => client.apiKeys.getCurrentKeyMetadata(),
    generation: ({ id }) => client.generations.getGeneration({ id }),
  };
});
