using System.Runtime.CompilerServices;
using OpenRouterSharp.Testing.Scripting;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents what a fake answers: replies with a condition, replies that are used up in order, and what to answer when there are none left.
/// Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// A request gets, first, the first reply added with <see cref="When"/>, <see cref="WhenModel"/> or <see cref="FakeScriptChatExtensions.WhenChat"/> that fits and has uses
/// left; else the next reply without a condition; else <see cref="Otherwise"/>; else it is refused, as a mistake of the test: see
/// <see cref="UnscriptedRequest"/>. Each reply serves one request, unless <see cref="Times"/> or <see cref="Always"/> follows it.
/// </para>
/// <para>
/// What a reply leaves open is filled with <see cref="DefaultCreated"/>, <see cref="DefaultProvider"/>, the model of the request (or
/// <see cref="DeepSeekModels.R1_0528"/>), ids <c>gen-1764000000-fake000001</c>, <c>…2</c> by the number of the request, token counts of a rough
/// tokenizer (pieces of up to eight letters or digits, or single characters), and a cost by the prices of the model's <see cref="ModelProfile"/>,
/// or of $0.25 and $1 for a million tokens where it names none.
/// </para>
/// </remarks>
public sealed partial class FakeScript : FakeReplies
{
    /// <summary>The time of every answer that names none, in Unix seconds.</summary>
    public const long DefaultCreated = 1_764_000_000;

    /// <summary>The provider of every answer that names none.</summary>
    public const string DefaultProvider = "DeepInfra";

    private readonly ReplyBook _replies = new();
    private readonly Mismatches _mismatches = new();
    private volatile FakeReply? _otherwise;
    private volatile FakeFaults? _faults;

    /// <summary>Gets the <see cref="OpenRouterException.Kind"/> of the error that a request gets which the script has no reply for.</summary>
    /// <value><c>unscripted_request</c>, with status 400, which no client repeats. In memory it is thrown by the handler, whatever client sent the request.</value>
    public static ErrorKind UnscriptedRequest { get; } = new("unscripted_request");

    /// <summary>Gets or sets the key that requests must carry; others are refused with status 401, without using up a reply.</summary>
    /// <value>Default: none, and any key is good.</value>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the clock that pauses and the times of requests go by.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    = TimeProvider.System;

    /// <summary>Gets or sets the faults and the latency that are laid over the replies.</summary>
    /// <value>Default: none.</value>
    public FakeFaults? Faults
    {
        get => _faults;
        set
        {
            value?.Validate();
            _faults = value;
        }
    }

    /// <summary>Gets or sets a value indicating whether requests are kept in <see cref="Requests"/>. A load test that runs for long turns it off, so that memory does not grow.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool RecordsRequests { get; set; } = true;

    /// <summary>Gets how many uses of replies are still waited for. What serves any number of requests does not count.</summary>
    public int PendingReplies => _replies.Missing;

    /// <summary>Makes a script that answers as DeepSeek's models would: see <see cref="SimulatedModels"/>. Replies that are added come first.</summary>
    /// <param name="models">How to simulate.</param>
    /// <returns>The script.</returns>
    public static FakeScript Simulator(SimulatedModels? models = null) => new FakeScript().Otherwise(FakeReply.Simulated(models));

    /// <inheritdoc/>
    public override FakeScript Reply(FakeReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Add(reply, condition: null, description: null);
    }

    /// <summary>Begins a reply for the requests to a model.</summary>
    /// <param name="model">The model, as the request names it.</param>
    /// <returns>The condition, to add the reply to.</returns>
    public FakeCondition WhenModel(ModelId model) => new(this, request => request.Model == model, $"the model is {model}");

    /// <summary>Begins a reply for the requests to any endpoint whose method, path, headers or body meet a condition. For chat there is <c>WhenChat</c>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="description">What messages call the condition; unset is its source.</param>
    /// <returns>The condition, to add the reply to.</returns>
    public FakeCondition When(Func<RecordedRequest, bool> condition, [CallerArgumentExpression(nameof(condition))] string description = "")
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new FakeCondition(this, condition, description);
    }

    /// <summary>Makes the reply that was added last serve several requests.</summary>
    /// <param name="count">How many, exactly.</param>
    /// <returns>This script.</returns>
    /// <exception cref="InvalidOperationException">No reply was added yet, or the last one was used already.</exception>
    public FakeScript Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _replies.Repeat(count);
        return this;
    }

    /// <summary>Makes the reply that was added last serve any number of requests, and none: <see cref="VerifyAllUsed"/> does not wait for it.</summary>
    /// <returns>This script.</returns>
    /// <exception cref="InvalidOperationException">No reply was added yet, or the last one was used already.</exception>
    public FakeScript Always()
    {
        _replies.Repeat(times: null);
        return this;
    }

    /// <summary>Sets what is answered when no reply is left.</summary>
    /// <param name="reply">The reply; <see langword="null"/> refuses such requests (<see cref="UnscriptedRequest"/>), which is the default.</param>
    /// <returns>This script.</returns>
    public FakeScript Otherwise(FakeReply? reply)
    {
        _otherwise = reply;
        return this;
    }

    /// <summary>Lays faults and latency over the replies.</summary>
    /// <param name="faults">The faults; <see langword="null"/> ends them.</param>
    /// <returns>This script.</returns>
    /// <exception cref="ArgumentException">The shares of <paramref name="faults"/> add up to more than 1.</exception>
    public FakeScript WithFaults(FakeFaults? faults)
    {
        Faults = faults;
        return this;
    }

    /// <summary>Checks that every reply was used as often as it was to be, and that no request came without a reply, also where the code under test caught that error.</summary>
    /// <exception cref="FakeScriptException">The message names the replies that were not used and the requests that had none.</exception>
    public void VerifyAllUsed()
    {
        if (ScriptReport.Unused(_replies.Unused(), _mismatches.Texts()) is { Length: > 0 } report)
        {
            throw new FakeScriptException(report);
        }
    }

    /// <summary>Forgets all replies, requests and mistakes, for the next test. What <see cref="Otherwise"/>, <see cref="Faults"/> and the other settings say stays.</summary>
    /// <returns>This script.</returns>
    public FakeScript Reset()
    {
        _replies.Clear();
        _requests.Clear();
        _mismatches.Clear();
        return this;
    }

    internal FakeScript Add(FakeReply reply, Func<RecordedRequest, bool>? condition, string? description)
    {
        _replies.Add(reply, condition, description);
        return this;
    }
}
