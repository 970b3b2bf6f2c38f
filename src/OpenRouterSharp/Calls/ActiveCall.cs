using System.Diagnostics;
using OpenRouterSharp.Diagnostics;
using OpenRouterSharp.Failures;
using OpenRouterSharp.Timeouts;

namespace OpenRouterSharp.Calls;

/// <summary>Represents a call in progress, from its first attempt to its end: its request, deadline, telemetry and failed attempts.</summary>
internal class ActiveCall(Outgoing outgoing, CallDeadline deadline) : ICallDescription, IDisposable
{
    private List<OpenRouterException>? _errors;
    private OpenRouterException? _firstFailure;

    /// <summary>Gets or sets the outgoing call.</summary>
    internal Outgoing Outgoing { get; private protected set; } = outgoing;

    /// <summary>Gets the deadline of the call.</summary>
    internal CallDeadline Deadline => deadline;

    /// <summary>Gets the telemetry of the call, or <see langword="null"/> if there is no listener.</summary>
    internal CallTelemetry? Telemetry { get; private set; }

    /// <summary>Gets or sets the reservation of the call's cost; <see langword="null"/> if there is no budget.</summary>
    internal CallReservation? Reservation { get; set; }

    /// <summary>Gets the tokens that the call is expected to use; <see langword="null"/> if it costs nothing. Used only if there is a budget.</summary>
    internal virtual ExpectedTokens? Expected => Outgoing.Expected;

    /// <summary>Gets the errors of the failed attempts, oldest first.</summary>
    internal IReadOnlyList<OpenRouterException> Errors => _errors ?? (IReadOnlyList<OpenRouterException>)[];

    public string OperationName => Outgoing.Operation.Name;

    public virtual string? ModelName => Outgoing.Model is { Value.Length: > 0 } model ? model.Value : null;

    public virtual bool IsStreamed => Outgoing.Operation.Answer == AnswerKind.Events;

    /// <summary>Starts the telemetry of the call.</summary>
    internal void Observe(ClientTelemetry telemetry) => Telemetry = telemetry.Start(this);

    /// <summary>Records the start of an attempt.</summary>
    /// <returns>The number of the attempt, starting at 1.</returns>
    internal int BeginAttempt()
    {
        var number = Errors.Count + 1;
        Telemetry?.Attempt(number, number > 1 ? _errors![^1] : null);
        return number;
    }

    /// <summary>Records the failure of an attempt.</summary>
    internal virtual void Failed(OpenRouterException e)
    {
        (_errors ??= []).Add(e);
        RepeatRules.Mark(e, Outgoing.Operation.Repeat);
        Reservation?.MayBeBilled = e.MayHaveBeenDone;
        e.Advise(ModelHint.Of(e, Outgoing.Model));
        e.Advise(Outgoing.Operation.Advice?.Invoke(e));
    }

    /// <summary>Stores the failure of the first attempt, which the pipeline sees as its first outcome.</summary>
    internal void Keep(OpenRouterException firstFailure) => _firstFailure = firstFailure;

    /// <summary>Takes the stored failure of the first attempt, once.</summary>
    internal OpenRouterException? TakeFirstFailure() => Interlocked.Exchange(ref _firstFailure, null);

    public virtual CallFacts CreateFacts() => new();

    public virtual void Tag(Activity activity) => activity.SetTagIfKnown(AttributeNames.ConversationId, Outgoing.Options?.SessionId);

    public void Dispose()
    {
        Telemetry?.Dispose();
        Reservation?.End();
        deadline.Dispose();
    }
}
