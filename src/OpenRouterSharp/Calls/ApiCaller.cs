using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Http;
using OpenRouterSharp.Json;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>
/// Makes every call of a client: key, permit, deadline, attempts, telemetry and errors. Nothing else uses the client's <see cref="HttpClient"/>.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "A source without a timer or a wait handle has nothing to free.")]
internal sealed class ApiCaller
{
    // Errors are small; a larger file is not inspected for one.
    private const int MaxLookedAt = 64 * 1024;

    private readonly OpenRouterClientOptions _options;
    private readonly CallKeys _keys;
    private readonly ClientTelemetry _telemetry;
    private readonly Attempts _attempts;
    private readonly CancellationTokenSource _closing = new();

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

    /// <summary>Gets the reader that converts error responses to exceptions.</summary>
    internal ErrorReader Errors { get; }

    /// <summary>Rejects all further calls and ends those in progress.</summary>
    /// <remarks>The calls end on other threads: the code that awaits them must not run inside a disposal.</remarks>
    internal void Close() => _ = _closing.CancelAsync();

    /// <summary>Checks that a call is possible before any work is done.</summary>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="InvalidOperationException">The operation requires a key, and none is configured.</exception>
    internal void Check(Operation operation, CallOptions? options)
    {
#pragma warning disable CA1513 // The disposed object is the client, whose type this layer does not know.
        if (_closing.IsCancellationRequested)
        {
            throw new ObjectDisposedException("OpenRouterSharp.OpenRouterClient");
        }
#pragma warning restore CA1513

        _keys.ThrowIfMissing(operation, options);
    }

    /// <summary>Makes a call with a JSON response.</summary>
    /// <param name="outgoing">The call.</param>
    /// <param name="read">Reads the response.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal Task<T> CallAsync<T>(Outgoing outgoing, AnswerReader<T> read, CancellationToken cancellationToken) =>
        CallAsync(outgoing, read, report: null, cancellationToken);

    /// <summary>Makes a call with a JSON response, and reports facts about it to telemetry.</summary>
    /// <param name="outgoing">The call.</param>
    /// <param name="read">Reads the response.</param>
    /// <param name="report">Copies the model, provider, tokens and cost of the response to telemetry.</param>
    /// <param name="caller">The token passed to the method.</param>
    /// <param name="loop">The token passed to the enumeration of the response.</param>
    internal Task<T> CallAsync<T>(Outgoing outgoing, AnswerReader<T> read, Action<T, CallFacts>? report, CancellationToken caller, CancellationToken loop = default)
    {
        Check(outgoing.Operation, outgoing.Options);
        return RunAsync(
            outgoing,
            (call, response, cancellationToken) => ReadWholeAsync(
                call, response, body => JsonAnswer.Read(body.WrittenSpan, outgoing.Operation, read, response, Errors), cancellationToken),
            report,
            caller,
            loop);
    }

    /// <summary>Makes a call whose response has no body, or one that adds nothing to the status.</summary>
    /// <param name="outgoing">The call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal Task CallAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        Check(outgoing.Operation, outgoing.Options);
        return RunAsync(
            outgoing,
            (call, response, cancellationToken) => ReadWholeAsync(
                call,
                response,
                body =>
                {
                    JsonAnswer.ThrowIfError(body.WrittenSpan, outgoing.Operation.Promises, response, Errors);
                    return true;
                },
                cancellationToken),
            report: null,
            cancellationToken);
    }

    /// <summary>Makes a call with a response of bytes or events, and inspects its beginning for an error before returning it.</summary>
    /// <param name="outgoing">The call.</param>
    /// <param name="cancellationToken">Cancels the call, including the reading of its response.</param>
    internal Task<AnswerStream> OpenAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        Check(outgoing.Operation, outgoing.Options);
        return OpenCoreAsync(outgoing, cancellationToken);
    }

    /// <summary>Enumerates the items of all pages, lazily.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="options">The options of the call for each page.</param>
    /// <param name="paging">The paging scheme of the list.</param>
    /// <param name="request">Creates the call for a page.</param>
    /// <param name="read">Reads a page.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    internal IAsyncEnumerable<T> PagesAsync<T>(
        Operation operation, CallOptions? options, Paging paging, Func<PagePosition, Outgoing> request, AnswerReader<Page<T>> read, CancellationToken cancellationToken)
    {
        Check(operation, options);
        return PageReader.ReadAsync(this, paging, request, read, cancellationToken);
    }

    /// <summary>Creates the deadline of a call.</summary>
    /// <param name="options">The options of the call.</param>
    /// <param name="caller">The token passed to the call.</param>
    /// <param name="loop">The token passed to the enumeration of its response.</param>
    internal CallDeadline DeadlineOf(CallOptions? options, CancellationToken caller, CancellationToken loop = default) =>
        new((options?.Timeouts ?? _options.Timeouts).Total, _options.TimeProvider, caller, loop, _closing.Token)
        {
            // A custom pipeline can leave attempts running when it ends.
            IsExclusive = !_options.HasResiliencePipeline,
        };

    /// <summary>Starts the telemetry of a call.</summary>
    internal void Observe(ActiveCall call) => call.Observe(_telemetry);

    /// <summary>Makes attempts until one succeeds or no further retry is allowed, once the budgets of the call have accepted it.</summary>
    internal ValueTask<T> AttemptAsync<T>(ActiveCall call, ResponseReader<T> read) =>
        call.Reservation is null && (CallGuard.Ambient ?? _options.Budget) is { } guard && call.Expected is { } expected
            ? AttemptGuardedAsync(guard, expected, call, read)
            : _attempts.RunAsync(call, read);

    /// <summary>Reads a response body to its end.</summary>
    internal async ValueTask<PooledBuffer> ReadBodyAsync(ActiveCall call, ApiResponse response, CancellationToken cancellationToken)
    {
        var body = new PooledBuffer(BodyReader.ReadSize);
        try
        {
            var limit = _options.Limits.ResponseBytes;
            var content = call.Outgoing.Operation.Omits is { } member ? new MemberFilter(response.Body, member) : response.Body;
            if (!await BodyReader.FillAsync(content, body, limit, cancellationToken).ConfigureAwait(false))
            {
                throw StreamFailure.AnswerTooLarge(limit);
            }

            response.CameWhole();
            return body;
        }
        catch (Exception e)
        {
            body.Dispose();
            if (e is OpenRouterException)
            {
                throw;
            }

            throw BodyFailure(e, call, response, cancellationToken);
        }
    }

    /// <summary>Reads a body until its form is known, and to its end unless it contains events.</summary>
    /// <param name="call">The call.</param>
    /// <param name="response">The response.</param>
    /// <param name="beginning">Receives the bytes.</param>
    /// <param name="cancellationToken">Cancels the attempt.</param>
    internal async ValueTask<BodyForm> ReadFormAsync(ActiveCall call, ApiResponse response, PooledBuffer beginning, CancellationToken cancellationToken)
    {
        try
        {
            var form = await BodyReader.FillToFormAsync(response.Body, beginning, _options.Limits.ResponseBytes, cancellationToken).ConfigureAwait(false);
            if (form != BodyForm.Events)
            {
                response.CameWhole();
            }

            return form;
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

    private async ValueTask<T> ReadWholeAsync<T>(ActiveCall call, ApiResponse response, Func<PooledBuffer, T> read, CancellationToken cancellationToken)
    {
        using (response)
        {
            using var body = await ReadBodyAsync(call, response, cancellationToken).ConfigureAwait(false);
            call.Telemetry?.Facts.Info = response.Info;
            return read(body);
        }
    }

    private async Task<T> RunAsync<T>(Outgoing outgoing, ResponseReader<T> read, Action<T, CallFacts>? report, CancellationToken caller, CancellationToken loop = default)
    {
        using var call = new ActiveCall(outgoing, DeadlineOf(outgoing.Options, caller, loop));
        Observe(call);
        try
        {
            var answer = await AttemptAsync(call, read).ConfigureAwait(false);
            var telemetry = call.Telemetry;
            if (telemetry is not null || call.Reservation is not null)
            {
                var facts = telemetry?.Facts ?? new CallFacts();
                report?.Invoke(answer, facts);
                call.Reservation?.Note(facts.Cost, facts.Id);
                telemetry?.Complete();
            }

            return answer;
        }
        catch (Exception e)
        {
            call.Telemetry?.Fail(e);
            throw;
        }
    }

    private async ValueTask<T> AttemptGuardedAsync<T>(CallGuard guard, ExpectedTokens expected, ActiveCall call, ResponseReader<T> read)
    {
        await CallAdmission.ReserveAsync(guard, expected, call, this).ConfigureAwait(false);
        return await _attempts.RunAsync(call, read).ConfigureAwait(false);
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
