namespace OpenRouterSharp;

/// <summary>Specifies the failures after which an operation can be retried without performing it twice. The API has no idempotency keys.</summary>
public enum RepeatClass
{
    /// <summary>The rules of chat: retried unless the completion may have been generated and billed.</summary>
    Own,

    /// <summary>Reads and idempotent updates: retried after any transient failure.</summary>
    Safe,

    /// <summary>
    /// Billed inference and deletion: retried after an error response or a connection that was not established, but not after a lost response.
    /// </summary>
    Refused,

    /// <summary>Creation: retried only after a 429 or a connection that was not established.</summary>
    Never,
}
