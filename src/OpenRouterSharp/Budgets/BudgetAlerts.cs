using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenRouterSharp.Diagnostics;

namespace OpenRouterSharp.Budgets;

/// <summary>Raises the alerts of a budget: to the log of the client whose call caused them, and to the caller's callback.</summary>
internal sealed class BudgetAlerts(BudgetOptions options)
{
    // A total that has fallen this far was reset; a smaller difference can be a call that ended at the same time.
    private const int Rearming = 2;

    // Bounds memory if models are invented: those in use are few.
    private const int MaxModels = 256;

    private readonly ConcurrentDictionary<string, bool> _unknownModels = new(StringComparer.Ordinal);
    private readonly decimal? _threshold = options.WarnAt * options.Limit;
    private int _isWarned;
    private int _isExceeded;

    /// <summary>Compares what is spent with the warning threshold.</summary>
    /// <param name="total">The total in the store.</param>
    /// <param name="reserved">The part of it that is reserved for calls in progress.</param>
    /// <param name="call">The call that has ended.</param>
    internal void Look(decimal total, decimal reserved, GuardedCall call)
    {
        var spent = total - reserved;
        if (_threshold is > 0 && spent < _threshold / Rearming)
        {
            Volatile.Write(ref _isWarned, 0);
        }
        else if (_threshold is > 0 && spent >= _threshold && Interlocked.Exchange(ref _isWarned, 1) == 0)
        {
            var logger = LoggerOf(call);
            CallLog.BudgetWarning(logger, options.Name, spent, options.Limit);
            Raise(logger, new BudgetAlert(BudgetAlertKind.Warning, call.Identity, spent));
        }
    }

    /// <summary>Records that a call was accepted.</summary>
    internal void Accepted() => Volatile.Write(ref _isExceeded, 0);

    internal void Exceeded(GuardedCall call, decimal total, decimal estimate)
    {
        if (Interlocked.Exchange(ref _isExceeded, 1) == 0)
        {
            var logger = LoggerOf(call);
            CallLog.BudgetExceeded(logger, options.Name, total, options.Limit, call.Identity.Model?.Value, estimate);
            Raise(logger, new BudgetAlert(BudgetAlertKind.Exceeded, call.Identity, estimate));
        }
    }

    internal void CostUnknown(GuardedCall call, decimal amount, string? generationId, Exception? failure)
    {
        var logger = LoggerOf(call);
        CallLog.CostUnknown(logger, call.Identity.Model?.Value, options.Name, amount, generationId, KindOf(failure));
        Raise(logger, new BudgetAlert(BudgetAlertKind.CostUnknown, call.Identity, amount) { GenerationId = generationId, Exception = failure });
    }

    internal void PricesUnknown(GuardedCall call, decimal amount, Exception? failure)
    {
        var model = call.Identity.Model?.Value ?? string.Empty;
        if (_unknownModels.Count >= MaxModels || !_unknownModels.TryAdd(model, true))
        {
            return;
        }

        var logger = LoggerOf(call);
        CallLog.PricesUnknown(logger, call.Identity.Model?.Value, options.Name, amount, KindOf(failure));
        Raise(logger, new BudgetAlert(BudgetAlertKind.PricesUnknown, call.Identity, amount) { Exception = failure });
    }

    internal void StoreFailed(GuardedCall call, decimal change, Exception failure)
    {
        var logger = LoggerOf(call);
        CallLog.BudgetStoreFailed(logger, options.Name, change, KindOf(failure));
        Raise(logger, new BudgetAlert(BudgetAlertKind.StoreFailed, call.Identity, change) { Exception = failure });
    }

    private static ILogger LoggerOf(GuardedCall call) => call.Client.LoggerFactory?.CreateLogger(OpenRouterTelemetry.LogCategory) ?? NullLogger.Instance;

    private static string? KindOf(Exception? failure) => failure is null ? null : CallEnd.ErrorTypeOf(failure);

    private void Raise(ILogger logger, BudgetAlert alert)
    {
        try
        {
            options.OnAlert?.Invoke(alert with { BudgetName = options.Name });
        }
#pragma warning disable CA1031 // Most alerts concern calls that have ended, which cannot fail anymore.
        catch (Exception e)
#pragma warning restore CA1031
        {
            CallLog.BudgetAlertFailed(logger, options.Name, KindOf(e));
        }
    }
}
