namespace OpenRouterSharp;

/// <summary>Represents the settings of a tool run. They are copied when the run starts; values are validated when they are set.</summary>
/// <remarks>An exception from one of the callbacks ends the run.</remarks>
public sealed class ToolRunOptions
{
    /// <summary>The default of <see cref="MaxSteps"/>.</summary>
    public const int DefaultMaxSteps = 40;

    /// <summary>The default of <see cref="MaxParallelCalls"/>.</summary>
    public const int DefaultMaxParallelCalls = 8;

    /// <summary>The default of <see cref="MaxResultLength"/>.</summary>
    public const int DefaultMaxResultLength = 200_000;

    /// <summary>The default of <see cref="MaxIdenticalCalls"/>.</summary>
    public const int DefaultMaxIdenticalCalls = 3;

    /// <summary>The default of <see cref="ToolTimeout"/>.</summary>
    public static readonly TimeSpan DefaultToolTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Initializes a new instance of the <see cref="ToolRunOptions"/> class with the defaults.</summary>
    public ToolRunOptions()
    {
    }

    internal ToolRunOptions(ToolRunOptions other)
    {
        Name = other.Name;
        MaxSteps = other.MaxSteps;
        MaxParallelCalls = other.MaxParallelCalls;
        ToolTimeout = other.ToolTimeout;
        MaxResultLength = other.MaxResultLength;
        MaxIdenticalCalls = other.MaxIdenticalCalls;
        IncludeErrorDetails = other.IncludeErrorDetails;
        StopWhen = other.StopWhen;
        StopPredicate = other.StopPredicate;
        Approve = other.Approve;
        BeforeTurn = other.BeforeTurn;
        AfterTurn = other.AfterTurn;
        BeforeCall = other.BeforeCall;
        AfterCall = other.AfterCall;
        CreateSessionId = other.CreateSessionId;
        Services = other.Services;
        Call = other.Call;
        TimeProvider = other.TimeProvider;
    }

    /// <summary>Gets or sets the name of the agent, for telemetry (<c>gen_ai.agent.name</c>).</summary>
    public string? Name { get; set; }

    /// <summary>Gets or sets the maximum number of turns of the model. The last one does not allow tool calls.</summary>
    /// <value>At least 1. Default: 40.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxSteps { get; set => field = AtLeastOne(value, nameof(MaxSteps)); } = DefaultMaxSteps;

    /// <summary>Gets or sets the maximum number of calls of one turn that run at the same time.</summary>
    /// <value>At least 1; 1 runs them one after the other. Default: 8.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxParallelCalls { get; set => field = AtLeastOne(value, nameof(MaxParallelCalls)); } = DefaultMaxParallelCalls;

    /// <summary>Gets or sets the timeout of each call. It also ends the wait for a function that ignores its cancellation token.</summary>
    /// <value>Greater than zero, or <see cref="Timeout.InfiniteTimeSpan"/>. Default: 2 minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public TimeSpan ToolTimeout { get; set => field = Duration.CheckTimeout(value); } = DefaultToolTimeout;

    /// <summary>Gets or sets the maximum length of the text of a result. The rest is cut off, and the model is told.</summary>
    /// <value>Characters, at least 1. Default: 200,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxResultLength { get; set => field = AtLeastOne(value, nameof(MaxResultLength)); } = DefaultMaxResultLength;

    /// <summary>
    /// Gets or sets how often a call with the same arguments can run while the model requests nothing new. The next such call is not run, and the model is
    /// told; the one after it stops the run.
    /// </summary>
    /// <value>At least 1, or <see langword="null"/> for no limit. Default: 3.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? MaxIdenticalCalls { get; set => field = value is { } count ? AtLeastOne(count, nameof(MaxIdenticalCalls)) : null; } = DefaultMaxIdenticalCalls;

    /// <summary>Gets or sets a value indicating whether the model is told the message of an exception that a function throws, which may contain secrets.</summary>
    /// <value>Default: <see langword="false"/>; the model is told only that the function failed.</value>
    public bool IncludeErrorDetails { get; set; }

    /// <summary>
    /// Gets or sets the stop conditions, evaluated after each step on the sums so far. If one is met, the model gets one more turn, without tool calls.
    /// </summary>
    /// <value>Default: none.</value>
    /// <exception cref="ArgumentException">A condition is null, incomplete, or unknown to this version of the library.</exception>
    public IReadOnlyList<StopCondition> StopWhen { get; set => field = ToolRuns.StopRules.Checked(value, nameof(StopWhen)); } = [];

    /// <summary>Gets or sets a stop condition of the application's own, evaluated after <see cref="StopWhen"/>. Its argument is the steps so far.</summary>
    public Func<IReadOnlyList<ToolRunStep>, bool>? StopPredicate { get; set; }

    /// <summary>
    /// Gets or sets the callback that decides about calls of an <see cref="Microsoft.Extensions.AI.ApprovalRequiredAIFunction"/>. It is called for one call at a
    /// time, while other calls run. If it returns <see langword="null"/>, the call is left pending.
    /// </summary>
    /// <value>Default: none; such calls are pending.</value>
    public Func<ToolCall, CancellationToken, ValueTask<ToolDecision?>>? Approve { get; set; }

    /// <summary>Gets or sets the callback before each turn of the model, which can change the request and the functions.</summary>
    public Func<ToolTurn, CancellationToken, ValueTask>? BeforeTurn { get; set; }

    /// <summary>Gets or sets the callback after each turn and the results of its calls. It can change the request and the functions of the next turn.</summary>
    public Func<ToolTurn, CancellationToken, ValueTask>? AfterTurn { get; set; }

    /// <summary>
    /// Gets or sets the callback before each function runs. It can decide otherwise; <see langword="null"/> lets the function run. It is called on the thread
    /// pool, for several calls at the same time.
    /// </summary>
    public Func<ToolCall, CancellationToken, ValueTask<ToolDecision?>>? BeforeCall { get; set; }

    /// <summary>
    /// Gets or sets the callback after each function, which returns the result to use. It is called on the thread pool, for several calls at the same
    /// time.
    /// </summary>
    public Func<ToolResult, CancellationToken, ValueTask<ToolResult>>? AfterCall { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether a request without session ID gets a random one, so that all turns go to the same provider and hit its
    /// prompt cache.
    /// </summary>
    /// <value>Default: <see langword="false"/>. A session ID in the request or in <see cref="Call"/> is sent with every turn in any case.</value>
    public bool CreateSessionId { get; set; }

    /// <summary>Gets or sets the services that functions can ask for.</summary>
    public IServiceProvider? Services { get; set; }

    /// <summary>Gets or sets the options of the calls to the service, for every turn.</summary>
    public CallOptions? Call { get; set; }

    /// <summary>Gets or sets the time provider for <see cref="ToolTimeout"/> and <see cref="ToolResult.Duration"/>.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
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

    private static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
