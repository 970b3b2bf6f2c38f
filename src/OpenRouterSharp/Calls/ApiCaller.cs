using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Http;
using OpenRouterSharp.Json;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>
/// The one choke point: key, permit, deadline, attempts, telemetry and errors of every call of a client. Nothing else touches its
/// <see cref="HttpClient"/>.
/// </summary>
internal sealed class ApiCaller
{
    // An error is small; a file that is larger is none.
    private const int MaxLookedAt = 64 * 1024;

    private readonly OpenRouterClientOptions _options;
    private readonly CallKeys _keys;
    private readonly ClientTelemetry _telemetry;
    private readonly Attempts _attempts;
    private volatile bool _isDisposed;

    internal ApiCaller(OpenRouterClientOptions options, HttpClient httpClient)
    {
        _options = options;
        _keys = new CallKeys(options);
        _telemetry = new ClientTelemetry(options);
        var sender = new HttpSender(httpClient, options);
        Errors = sender.Errors;
        _attempts = new Attempts(options, sender, _keys);
    }

    /// <summary>Gets the options of the client.</summary>
    internal OpenRouterClientOptions Options => _options;

    /// <summary>Gets what makes exceptions of answers.</summary>
    internal ErrorReader Errors { get; }

    /// <summary>Refuses every further call.</summary>
    internal void Close() => _isDisposed = true;

    /// <summary>Checks, before anything is done, that a call can be made at all.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed of.</exception>
    /// <exception cref="InvalidOperationException">The operation needs a key, and there is none.</exception>
    internal void Check(Operation operation, CallOptions? options)
    {
#pragma warning disable CA1513 // The client is what was disposed, and this layer does not know its type.
        if (_isDisposed)
        {
            throw new ObjectDisposedException("OpenRouterSharp.OpenRouterClient");
        }
#pragma warning restore CA1513

        _keys.ThrowIfMissing(operation, options);
    }

    /// <summary>Makes a call that is answered in JSON.</summary>
    /// <param name="outgoing">The call.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    internal Task<T> CallAsync<T>(Outgoing outgoing, AnswerReader<T> read, CancellationToken cancellationToken) =>
        CallAsync(outgoing, read, report: null, cancellationToken);

    /// <summary>Makes a call that is answered in JSON, and reports what the answer says of itself.</summary>
    /// <param name="outgoing">The call.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="report">Takes the answer's model, provider, tokens and cost for telemetry.</param>
    /// <param name="caller">The token that the method was given.</param>
    /// <param name="loop">The token that a loop over the answer was given.</param>
    internal Task<T> CallAsync<T>(Outgoing outgoing, AnswerReader<T> read, Action<T, CallFacts>? report, CancellationToken caller, CancellationToken loop = default)
    {
        Check(outgoing.Operation, outgoing.Options);
        return RunAsync(
            outgoing,
            async (call, response, cancellationToken) =>
            {
                using (response)
                {
                    using var body = await ReadBodyAsync(call, response, cancellationToken).ConfigureAwait(false);
                    call.Telemetry?.Facts.Info = response.Info;
                    return JsonAnswer.Read(body.WrittenSpan, outgoing.Operation, read, response, Errors);
                }
            },
            report,
            caller,
            loop);
    }

    /// <summary>Makes a call that is answered with nothing, or with a receipt that says no more than the status.</summary>
    /// <param name="outgoing">The call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    internal Task CallAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        Check(outgoing.Operation, outgoing.Options);
        return RunAsync(
            outgoing,
            async (call, response, cancellationToken) =>
            {
                using (response)
                {
                    using var body = await ReadBodyAsync(call, response, cancellationToken).ConfigureAwait(false);
                    JsonAnswer.ThrowIfError(body.WrittenSpan, outgoing.Operation.Promises, response, Errors);
                    return true;
                }
            },
            report: null,
            cancellationToken);
    }

    /// <summary>Makes a call that is answered with bytes or events, and looks at their beginning before it hands them out.</summary>
    /// <param name="outgoing">The call.</param>
    /// <param name="cancellationToken">Ends the call, also while its answer is read.</param>
    internal Task<AnswerStream> OpenAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        Check(outgoing.Operation, outgoing.Options);
        return OpenCoreAsync(outgoing, cancellationToken);
    }

    /// <summary>Lists the items of all pages, lazily.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="options">The options of each page's call.</param>
    /// <param name="paging">How the list is divided.</param>
    /// <param name="request">Makes the call for a page.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    internal IAsyncEnumerable<T> PagesAsync<T>(
        Operation operation, CallOptions? options, Paging paging, Func<PagePosition, Outgoing> request, AnswerReader<Page<T>> read, CancellationToken cancellationToken)
    {
        Check(operation, options);
        return PageReader.ReadAsync(this, paging, request, read, cancellationToken);
    }

    /// <summary>Makes the deadline of a call.</summary>
    /// <param name="options">The options of the call.</param>
    /// <param name="caller">The token that the call was given.</param>
    /// <param name="loop">The token that the loop over its answer was given.</param>
    internal CallDeadline DeadlineOf(CallOptions? options, CancellationToken caller, CancellationToken loop = default) =>
        new((options?.Timeouts ?? _options.Timeouts).Total, _options.TimeProvider, caller, loop)
        {
            // A pipeline of the caller's own may leave attempts at work when it ends.
            IsExclusive = _options.ResiliencePipeline is null,
        };

    /// <summary>Begins the telemetry of a call.</summary>
    internal void Observe(ActiveCall call) => call.Observe(_telemetry);

    /// <summary>Makes attempts until one succeeds.</summary>
    internal ValueTask<T> AttemptAsync<T>(ActiveCall call, ResponseReader<T> read) => _attempts.RunAsync(call, read);

    /// <summary>Reads a body that is read whole.</summary>
    internal async ValueTask<PooledBuffer> ReadBodyAsync(ActiveCall call, ApiResponse response, CancellationToken cancellationToken)
    {
        try
        {
            return await BodyReader.ReadAsync(response.Body, _options.Limits.ResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OpenRouterException)
        {
            throw BodyFailure(e, call, response, cancellationToken);
        }
    }

    private Exception BodyFailure(Exception e, ActiveCall call, ApiResponse response, CancellationToken cancellationToken) =>
        call.Deadline.Cause(e)
        ?? response.Timer.Cause(e, mayHaveBeenDone: true)
        ?? (Exception?)HttpSender.CancelledWithoutReason(e, cancellationToken)
        ?? Errors.WhileReading(e, response, mayHaveBeenDone: true);

    private async Task<T> RunAsync<T>(Outgoing outgoing, ResponseReader<T> read, Action<T, CallFacts>? report, CancellationToken caller, CancellationToken loop = default)
    {
        using var call = new ActiveCall(outgoing, DeadlineOf(outgoing.Options, caller, loop));
        Observe(call);
        try
        {
            var answer = await AttemptAsync(call, read).ConfigureAwait(false);
            if (call.Telemetry is { } telemetry)
            {
                report?.Invoke(answer, telemetry.Facts);
                telemetry.Complete();
            }

            return answer;
        }
        catch (Exception e)
        {
            call.Telemetry?.Fail(e);
            throw;
        }
    }

    private async Task<AnswerStream> OpenCoreAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var call = new ActiveCall(outgoing, DeadlineOf(outgoing.Options, cancellationToken));
        Observe(call);
        try
        {
            return await AttemptAsync<AnswerStream>(call, LookAtAsync).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            call.Telemetry?.Fail(e);
            call.Dispose();
            throw;
        }
    }

    private async ValueTask<AnswerStream> LookAtAsync(ActiveCall call, ApiResponse response, CancellationToken cancellationToken)
    {
        call.Telemetry?.Facts.Info = response.Info;
        if (!ResponseHeaders.MayBeJson(response.Message))
        {
            return new AnswerStream(call, response, beginning: null, Errors);
        }

        var beginning = new PooledBuffer();
        try
        {
            if (await BodyReader.FillAsync(response.Body, beginning, MaxLookedAt, cancellationToken).ConfigureAwait(false))
            {
                JsonAnswer.ThrowIfError(beginning.WrittenSpan, call.Outgoing.Operation.Promises, response, Errors);
            }

            return new AnswerStream(call, response, beginning, Errors);
        }
        catch (Exception e)
        {
            beginning.Dispose();
            if (e is OpenRouterException)
            {
                throw;
            }

            throw BodyFailure(e, call, response, cancellationToken);
        }
    }
}
