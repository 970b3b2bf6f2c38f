namespace OpenRouterSharp;

/// <summary>Represents which failures of an operation can be retried without doing its work twice. The API has no idempotency keys.</summary>
public enum RepeatClass
{
    /// <summary>The rules of chat: retried unless the answer may have been made and billed.</summary>
    Own,

    /// <summary>Reading, or setting to a value: retried after any transient failure.</summary>
    Safe,

    /// <summary>Billed inference and deletion: retried after an error answer or a connection that was never made, not after a lost answer.</summary>
    Refused,

    /// <summary>Creation: retried only after a 429 or a connection that was never made.</summary>
    Never,
}
