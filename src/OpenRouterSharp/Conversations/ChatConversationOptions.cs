namespace OpenRouterSharp;

/// <summary>Represents the options for a conversation, all off by default. They are copied when the conversation is created.</summary>
public sealed class ChatConversationOptions
{
    /// <summary>Initializes a new instance of the <see cref="ChatConversationOptions"/> class.</summary>
    public ChatConversationOptions()
    {
    }

    internal ChatConversationOptions(ChatConversationOptions other)
    {
        UseSession = other.UseSession;
        PinProvider = other.PinProvider;
        CacheBreakpoints = other.CacheBreakpoints;
        MaxTurns = other.MaxTurns;
        MaxHistoryTokens = other.MaxHistoryTokens;
        Call = other.Call;
    }

    /// <summary>
    /// Gets or sets a value indicating whether all turns have one <see cref="ChatRequest.SessionId"/>, which routes them to the same provider and groups
    /// them in the logs. A conversation without an ID gets a random one, which is stored with it.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool UseSession { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the provider of the last turn is tried first (<see cref="ProviderPreferences.Order"/>), so that its prompt
    /// cache is hit. If it fails, other providers serve the turn, unless the request's <see cref="ProviderPreferences.AllowFallbacks"/> is
    /// <see langword="false"/>.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool PinProvider { get; set; }

    /// <summary>
    /// Gets or sets the prompt-cache breakpoint to set in each request to a model that wants them (of Anthropic, Google or Qwen): after the instructions and
    /// after the last two messages of the user or of tools. The stored messages have none, and breakpoints of your own are kept.
    /// </summary>
    /// <value>Default: <see langword="null"/>, for no breakpoints.</value>
    public CacheControl? CacheBreakpoints { get; set; }

    /// <summary>Gets or sets the maximum number of turns in a request, the new one included. Older turns are removed; instructions stay.</summary>
    /// <value>At least 1. Default: <see langword="null"/>, for no limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? MaxTurns { get; set => field = AtLeastOne(value, nameof(value)); }

    /// <summary>
    /// Gets or sets the number of prompt and completion tokens in the last reported usage above which the oldest turns are removed before the next
    /// turn, until about three quarters of it remain: the prompt cache then holds for some turns. There is no tokenizer; the share of a turn is
    /// estimated by the length of its text.
    /// </summary>
    /// <value>At least 1. Default: <see langword="null"/>, for no limit.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? MaxHistoryTokens { get; set => field = AtLeastOne(value, nameof(value)); }

    /// <summary>Gets or sets the settings of each call.</summary>
    public CallOptions? Call { get; set; }

    private static int? AtLeastOne(int? value, string name)
    {
        if (value is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, name);
        }

        return value;
    }
}
