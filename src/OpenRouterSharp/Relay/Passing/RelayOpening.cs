using OpenRouterSharp.Calls;
using OpenRouterSharp.Chat.Reading;
using OpenRouterSharp.Http;

namespace OpenRouterSharp.Relay.Passing;

/// <summary>
/// Opens the response of an attempt with chat's own reader, so that everything before the first content fails, is retried and times out as it does for
/// chat, and keeps the bytes for the relay.
/// </summary>
internal sealed class RelayOpening
{
    private readonly AnswerReading _reading;
    private readonly int _limit;

    internal RelayOpening(ApiCaller api)
    {
        _reading = new AnswerReading(api) { ReadsFew = true };
        _limit = api.Options.Limits.ResponseBytes;
        Read = OpenAsync;
    }

    /// <summary>Gets the reader. An attempt lasts until the first content.</summary>
    internal ResponseReader<OpenedRelay> Read { get; }

    private async ValueTask<OpenedRelay> OpenAsync(ActiveCall call, ApiResponse response, CancellationToken cancellationToken)
    {
        var body = new RelayBody(response.Body, _limit);
        response.Body = body;
        try
        {
            return new OpenedRelay(response, body, await _reading.Stream(call, response, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await body.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
