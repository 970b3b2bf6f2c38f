using System.Runtime.CompilerServices;
using OpenRouterSharp.Testing.Scripting;

namespace OpenRouterSharp.Testing;

/// <summary>
/// Represents the script of a fake: conditional replies, replies used in order, and a fallback for when none is left. Thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// A request gets the first unused reply added with <see cref="When"/>, <see cref="WhenModel"/> or
/// <see cref="FakeScriptChatExtensions.WhenChat"/> whose condition it meets; otherwise, the next unconditional reply; otherwise,
/// <see cref="Otherwise"/>; otherwise, an error that marks a mistake of the test: see <see cref="UnscriptedRequest"/>. Each reply serves one
/// request unless <see cref="Times"/> or <see cref="Always"/> follows it.
/// </para>
/// <para>
/// Missing members of a reply are filled in with <see cref="DefaultCreated"/>, <see cref="DefaultProvider"/>, the model of the request (or
/// <see cref="DeepSeekModels.R1_0528"/>), IDs <c>gen-1764000000-fake000001</c>, <c>…2</c> by the number of the request, token counts of a rough
/// tokenizer (segments of up to eight letters or digits, or single characters), and a cost by the prices of the model's <see cref="ModelProfile"/>,
/// or of $0.25 and $1 per million tokens if it has none.
/// </para>
/// </remarks>
public sealed partial class FakeScript : FakeReplies
{
    /// <summary>The default time of a completion, in Unix seconds.</summary>
    public const long DefaultCreated = 1_764_000_000;

    /// <summary>The default provider of a completion.</summary>
    public const string DefaultProvider = "DeepInfra";

    private readonly ReplyBook _replies = new();
    private readonly Mismatches _mismatches = new();
    private volatile FakeReply? _otherwise;
    private volatile FakeFaults? _faults;

    /// <summary>Gets the <see cref="OpenRouterException.Kind"/> of the error for a request to which the script has no reply.</summary>
    /// <value><c>unscripted_request</c>, with status 400, which no client retries. In memory, the handler throws it, whatever client sent the request.</value>
    public static ErrorKind UnscriptedRequest { get; } = new("unscripted_request");

    /// <summary>Gets or sets the API key that requests must contain. Others get status 401, without using a reply.</summary>
    /// <value>Default: none; every key is then accepted.</value>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the time provider for pauses and the times of requests.</summary>
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

    /// <summary>Gets or sets the faults and latency injected into the replies.</summary>
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

    /// <summary>
    /// Gets or sets a value indicating whether <see cref="Requests"/> records requests. Disable it in long load tests, so that memory does not
    /// grow.
    /// </summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool RecordsRequests { get; set; } = true;

    /// <summary>Gets the number of pending uses of replies. Replies that serve any number of requests do not count.</summary>
    public int PendingReplies => _replies.Missing;

    /// <summary>Creates a script that simulates DeepSeek's models: see <see cref="SimulatedModels"/>. Replies added to it take precedence.</summary>
    /// <param name="models">The settings of the simulation.</param>
    /// <returns>The script.</returns>
    public static FakeScript Simulator(SimulatedModels? models = null) => new FakeScript().Otherwise(FakeReply.Simulated(models));

    /// <inheritdoc/>
    public override FakeScript Reply(FakeReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Add(reply, condition: null, description: null);
    }

    /// <summary>Starts a reply to requests for a model.</summary>
    /// <param name="model">The model in the request.</param>
    /// <returns>The condition, to which the reply is added.</returns>
    public FakeCondition WhenModel(ModelId model) => new(this, request => request.Model == model, $"the model is {model}");

    /// <summary>
    /// Starts a reply to requests, of any endpoint, whose method, path, headers or body meet a condition. For chat, use <c>WhenChat</c>.
    /// </summary>
    /// <param name="condition">The condition.</param>
    /// <param name="description">The description in messages; the source text of the condition if omitted.</param>
    /// <returns>The condition, to which the reply is added.</returns>
    public FakeCondition When(Func<RecordedRequest, bool> condition, [CallerArgumentExpression(nameof(condition))] string description = "")
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new FakeCondition(this, condition, description);
    }

    /// <summary>Lets the reply added last serve several requests.</summary>
    /// <param name="count">The exact number of requests.</param>
    /// <returns>This script.</returns>
    /// <exception cref="InvalidOperationException">No reply has been added, or the last one has already been used.</exception>
    public FakeScript Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _replies.Repeat(count);
        return this;
    }

    /// <summary>Lets the reply added last serve any number of requests, including none: <see cref="VerifyAllUsed"/> does not require it.</summary>
    /// <returns>This script.</returns>
    /// <exception cref="InvalidOperationException">No reply has been added, or the last one has already been used.</exception>
    public FakeScript Always()
    {
        _replies.Repeat(times: null);
        return this;
    }

    /// <summary>Sets the reply for when no other reply is left.</summary>
    /// <param name="reply">The reply; <see langword="null"/>, the default, makes such requests fail with <see cref="UnscriptedRequest"/>.</param>
    /// <returns>This script.</returns>
    public FakeScript Otherwise(FakeReply? reply)
    {
        _otherwise = reply;
        return this;
    }

    /// <summary>Injects faults and latency into the replies.</summary>
    /// <param name="faults">The faults; <see langword="null"/> for none.</param>
    /// <returns>This script.</returns>
    /// <exception cref="ArgumentException">The rates of <paramref name="faults"/> add up to more than 1.</exception>
    public FakeScript WithFaults(FakeFaults? faults)
    {
        Faults = faults;
        return this;
    }

    /// <summary>
    /// Verifies that every reply was used as often as specified, and that every request had a reply, even if the code under test caught the
    /// error.
    /// </summary>
    /// <exception cref="FakeScriptException">A reply was not used, or a request had none; the message lists them.</exception>
    public void VerifyAllUsed()
    {
        if (ScriptReport.Unused(_replies.Unused(), _mismatches.Texts()) is { Length: > 0 } report)
        {
            throw new FakeScriptException(report);
        }
    }

    /// <summary>
    /// Removes all replies, requests and mistakes, for the next test. <see cref="Otherwise"/>, <see cref="Faults"/> and the other settings are
    /// kept.
    /// </summary>
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
