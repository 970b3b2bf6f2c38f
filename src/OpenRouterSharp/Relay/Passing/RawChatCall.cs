using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat.Sending;
using OpenRouterSharp.Json;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>Represents a chat call whose request body is the caller's own bytes. A fallback replaces its model, or its limit of tokens, and nothing else.</summary>
internal sealed class RawChatCall : ChatCall
{
    // English has about four bytes per token. The names and brackets of the JSON are few beside a long prompt.
    private const int BytesOfToken = 4;

    private byte[] _body;
    private ModelId? _model;

    private RawChatCall(byte[] body, ChatRequest facts, Outgoing outgoing, CallDeadline deadline, FallbackChoice? fallbacks)
        : base(facts, outgoing, deadline, fallbacks)
    {
        _body = body;
        _model = facts.Model;
    }

    internal override ExpectedTokens? Expected => new(_body.Length / BytesOfToken, MaxTokens);

    /// <summary>Starts a call.</summary>
    /// <param name="api">Makes the calls.</param>
    /// <param name="body">The body.</param>
    /// <param name="facts">The settings in the body.</param>
    /// <param name="options">The options of the call.</param>
    /// <param name="cancellationToken">The token passed to the call.</param>
    internal static RawChatCall Begin(ApiCaller api, byte[] body, ChatRequest facts, CallOptions? options, CancellationToken cancellationToken)
    {
        var call = new RawChatCall(body, facts, Write(body, facts, options), api.DeadlineOf(options, cancellationToken), FallbacksOf(api, options));
        api.Observe(call);
        return call;
    }

    private protected override Outgoing Rewrite(ChatRequest request)
    {
        _body = request.Model != _model
            ? RawBody.With(_body, "model"u8, Quoted(request.Model))
            : request.MaxCompletionTokens is { } tokens
                ? RawBody.With(_body, "max_completion_tokens"u8, Digits(tokens))
                : RawBody.With(_body, "max_tokens"u8, Digits(request.MaxTokens.GetValueOrDefault()));
        _model = request.Model;
        return Write(_body, request, Outgoing.Options);
    }

    private static Outgoing Write(byte[] body, ChatRequest facts, CallOptions? options) => new(RelayOperations.Relay)
    {
        Body = new JsonBody(body),
        Model = facts.Model,
        Options = options,
        HasSession = facts.SessionId is not null,
    };

    private static byte[] Quoted(ModelId? model) => Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(model?.Value ?? string.Empty, WireJson.Encoder)}\"");

    private static byte[] Digits(int number)
    {
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(number, digits, out var length);
        return digits[..length].ToArray();
    }
}
