using System.Runtime.CompilerServices;
using OpenRouterSharp.Calls;
using OpenRouterSharp.Failures;

namespace OpenRouterSharp.Batches.Reading;

/// <summary>Reads the results of a batch: from pages, or where the service has none, from the batch itself while it arrives.</summary>
internal sealed class ResultReading(ApiCaller api, string id, BatchResultsOptions? results, CallOptions? options)
{
    private const int NotFound = 404;

    private readonly KeyRedactor _keys = api.Errors.KeysOf(options?.ApiKey, secret: null);

    // Checked before anything is sent.
    private readonly Outgoing _whole = BatchesOperations.Get.Call(options, id);
    private readonly IAsyncEnumerable<RawRow> _pages = api.PagesAsync(
        BatchesOperations.GetResults,
        options,
        Paging.Cursor,
        position => BatchesOperations.GetResults.Call(options, id).With(new Query().Add("limit", results?.PageSize).Add("cursor", position.Cursor)),
        AnswerJson.ReadPage<RawRow>,
        CancellationToken.None);

    // Two tokens, so that a cancellation carries the caller's token and not the one that the compiler links from both.
    internal async IAsyncEnumerable<BatchResult> ReadAsync(CancellationToken caller, [EnumeratorCancellation] CancellationToken loop = default)
    {
        using var linked = caller.CanBeCanceled && loop.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, loop) : null;
        var token = linked?.Token ?? (caller.CanBeCanceled ? caller : loop);
        var pages = _pages.GetAsyncEnumerator(token);
        await using (pages.ConfigureAwait(false))
        {
            var hasPages = false;
            while (true)
            {
                bool? hasRow = null;
                try
                {
                    hasRow = await pages.MoveNextAsync().ConfigureAwait(false);
                }
                catch (OpenRouterException e) when (e.StatusCode == NotFound && !hasPages)
                {
                    // The inline results follow.
                }
                catch (OperationCanceledException e) when (linked?.IsCancellationRequested == true)
                {
                    throw new OperationCanceledException(e.Message, e, caller.IsCancellationRequested ? caller : loop);
                }

                if (hasRow == false)
                {
                    yield break;
                }

                if (hasRow is null)
                {
                    break;
                }

                hasPages = true;
                yield return Result(pages.Current.Json);
            }
        }

        var answer = await OpenAsync(token, caller, loop).ConfigureAwait(false);
        await using (answer.ConfigureAwait(false))
        {
            using var rows = new InlineRows(answer, api.Options.Limits.ResponseBytes);
            while (await NextAsync(rows, token, caller, loop).ConfigureAwait(false) is { } row)
            {
                yield return Result(row);
            }

            if (!rows.HasRows && !new BatchStatus(rows.Status ?? string.Empty).IsTerminal)
            {
                throw BatchFailure.NotEnded(id, rows.Status);
            }
        }
    }

    private BatchResult Result(System.Text.Json.JsonElement row) => BatchRow.Read(row, _keys, api.Options.TimeProvider.GetUtcNow());

    private async ValueTask<AnswerStream> OpenAsync(CancellationToken token, CancellationToken caller, CancellationToken loop)
    {
        try
        {
            return await api.OpenAsync(_whole, token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.CancellationToken == token && token != caller && token != loop)
        {
            throw new OperationCanceledException(e.Message, e, caller.IsCancellationRequested ? caller : loop);
        }
    }

    private static async ValueTask<System.Text.Json.JsonElement?> NextAsync(InlineRows rows, CancellationToken token, CancellationToken caller, CancellationToken loop)
    {
        try
        {
            token.ThrowIfCancellationRequested();
            return await rows.ReadAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.CancellationToken == token && token != caller && token != loop)
        {
            throw new OperationCanceledException(e.Message, e, caller.IsCancellationRequested ? caller : loop);
        }
    }
}
