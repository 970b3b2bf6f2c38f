namespace OpenRouterSharp.StructuredOutput;

/// <summary>Specifies what comes next in JSON that is being generated. Nothing is read after <see cref="Done"/>.</summary>
internal enum PartialState
{
    Start,
    Fence,
    Language,
    Value,
    FirstValue,
    FirstName,
    NextName,
    Name,
    AfterName,
    AfterValue,
    String,
    Number,
    Word,
    Done,
    Broken,
}
