using System.Text.Json;
using Microsoft.Extensions.Options;
using OpenRouterSharp;
using OpenRouterSharp.Relay;

namespace Gateway;

/// <summary>Answers <c>POST /v1/chat/completions</c>: a stream is relayed byte for byte, a whole answer is read and written again.</summary>
internal sealed partial class ChatEndpoint(IOpenRouterClient client, IOptions<GatewaySettings> settings, ILogger<ChatEndpoint> logger)
{
    internal async Task AnswerAsync(HttpContext context, Caller caller)
    {
        var cancellationToken = context.RequestAborted;
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, cancellationToken);
        var body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        try
        {
            if ((ErrorOf(body, out var isStream) ?? caller.TryBegin()) is { } error)
            {
                await error.WriteAsync(context.Response, cancellationToken);
            }
            else if (isStream)
            {
                await RelayAsync(context, caller, body);
            }
            else
            {
                await CompleteAsync(context, caller, body);
            }
        }
        catch (OpenRouterException e)
        {
            // Nothing has been written: see RelayAsync.
            await OpenAIError.Of(e).WriteAsync(context.Response, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The caller has gone, which has closed the connection to OpenRouter, too.
        }
    }

    private OpenAIError? ErrorOf(ReadOnlyMemory<byte> body, out bool isStream)
    {
        isStream = false;
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return OpenAIError.BadRequest("The body is not a JSON object.");
            }

            isStream = json.RootElement.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;
            var model = json.RootElement.TryGetProperty("model", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            return model is null ? OpenAIError.BadRequest("The model is missing.", "model")
                : settings.Value.Models.Contains(model) ? null
                : OpenAIError.NoModel(model);
        }
        catch (JsonException e)
        {
            return OpenAIError.BadRequest($"The body is not JSON: {e.Message}");
        }
    }

    private async Task RelayAsync(HttpContext context, Caller caller, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        var relay = new RelayOptions
        {
            OnStart = start =>
            {
                response.ContentType = start.MediaType;
                response.Headers.CacheControl = "no-cache";
            },

            // Also when the caller leaves in the middle.
            OnEnd = summary => Account(caller, summary.Cost, summary.GenerationId),
        };
        var summary = await client.Relay.RelayAsync(body, response.BodyWriter, relay, cancellationToken: context.RequestAborted);
        if (summary is { Error: { } error, IsErrorPassedOn: false, IsTargetClosed: false })
        {
            // The connection to OpenRouter broke: the caller must not take what it has for the whole.
            await response.Body.WriteAsync((byte[])[.. "data: "u8, .. OpenAIError.Of(error).ToJson(), .. "\n\n"u8], context.RequestAborted);
        }
    }

    private async Task CompleteAsync(HttpContext context, Caller caller, ReadOnlyMemory<byte> body)
    {
        ChatCompletion completion;
        try
        {
            var request = JsonSerializer.Deserialize<ChatRequest>(body.Span, OpenRouterJson.Options)!;
            completion = await client.Chat.CompleteAsync(request, context.RequestAborted);
        }
        catch (ArgumentException e)
        {
            // The library's own checks: nothing was sent.
            await OpenAIError.BadRequest(e.Message).WriteAsync(context.Response, context.RequestAborted);
            return;
        }

        Account(caller, completion.Usage?.Cost, completion.Id);
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, completion, OpenRouterJson.Options, context.RequestAborted);
    }

    // A stream that was left early has no usage: its generation ID finds the cost later.
    private void Account(Caller caller, decimal? cost, string? generationId) => Answered(logger, caller.Name, generationId, cost, caller.Spend(cost));

    [LoggerMessage(Level = LogLevel.Information, Message = "{Caller}: generation {GenerationId} cost ${Cost}, ${Today} today")]
    private static partial void Answered(ILogger logger, string caller, string? generationId, decimal? cost, decimal today);
}
