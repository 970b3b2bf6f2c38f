using System.Text.Json;
using OpenRouterSharp;

namespace ToolCalling;

/// <summary>Asks, runs the tools that the model calls, tells it what they gave, and asks again, until the model answers.</summary>
internal sealed class ToolLoop(IChatCompletionsClient chat, IReadOnlyList<LocalTool> tools, int maxRounds)
{
    internal async Task<ChatCompletion> RunAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        // The tools go along on every turn, also when there is nothing to call any more: the history speaks of them.
        request = request with { Tools = [.. tools.Select(static tool => tool.Definition)] };
        for (var round = 1; ; round++)
        {
            // A model can call tools for ever. After some rounds it must make do with what it knows.
            var isLast = round > maxRounds;
            if (isLast)
            {
                Console.WriteLine($"[limit of {maxRounds} rounds reached: no more tools]");
                request = request with { ToolChoice = ToolChoice.None };
            }

            var answer = await AskAsync(request, cancellationToken);

            // Ask for the calls, not for the finish reason: some providers say "stop" beside them.
            if (!answer.HasToolCalls)
            {
                return answer;
            }

            if (isLast)
            {
                throw new InvalidOperationException($"The model calls tools although it was told not to, after {maxRounds} rounds.");
            }

            // All at once: the model wants several results, and none depends on another.
            var results = await Task.WhenAll(answer.ToolCalls.Select(call => RunAsync(call, cancellationToken)));

            // The answer goes back as it came. Its reasoning_details are in it, byte for byte: models that think between their calls
            // lose the thread without them, and some refuse the request.
            request = request.Continue(answer, results);
        }
    }

    private async Task<ChatCompletion> AskAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var answer = new ChatCompletionAccumulator(); // puts the pieces of the tool calls together, too
        var isThinking = false;
        await foreach (var chunk in chat.StreamAsync(request, cancellationToken))
        {
            answer.Add(chunk);
            if (chunk.Reasoning is { Length: > 0 } reasoning)
            {
                Console.Write(isThinking ? reasoning : $"[thinking] {reasoning}");
                isThinking = true;
            }

            if (chunk.Text is { Length: > 0 } text)
            {
                Console.Write(isThinking ? $"{Environment.NewLine}{text}" : text);
                isThinking = false;
            }
        }

        Console.WriteLine();
        return answer.ToCompletion();
    }

    private async Task<Message> RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        Console.WriteLine($"-> {call.Name} {call.Arguments}");
        var result = await ResultAsync(call, cancellationToken);
        Console.WriteLine($"<- {call.Name} {result}");
        return Message.Tool(call, result);
    }

    // Whatever goes wrong with a call is told to the model, which can then do better. Only the user's Ctrl-C ends the loop.
    private async Task<string> ResultAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (tools.FirstOrDefault(tool => tool.Definition.Name == call.Name) is not { } tool)
        {
            return $"Error: there is no tool {call.Name}.";
        }

        try
        {
            return await tool.RunAsync(call.Arguments, cancellationToken);
        }
        catch (JsonException e)
        {
            return $"Error: the arguments do not fit the schema. {e.Message}";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return $"Error: {e.Message}";
        }
    }
}
