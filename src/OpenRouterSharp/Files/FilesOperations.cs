using OpenRouterSharp.Calls;

namespace OpenRouterSharp.Files;

/// <summary>Lists the operations on files.</summary>
internal static class FilesOperations
{
    internal static readonly Operation List = new("files.list", HttpMethod.Get, "files", KeyKind.Ordinary, RepeatClass.Safe) { Promises = "data" };

    internal static readonly Operation Upload = new("files.upload", HttpMethod.Post, "files", KeyKind.Ordinary, RepeatClass.Never) { Promises = "id" };

    internal static readonly Operation Get = new("files.get", HttpMethod.Get, "files/{id}", KeyKind.Ordinary, RepeatClass.Safe) { Promises = "id" };

    internal static readonly Operation Delete = new("files.delete", HttpMethod.Delete, "files/{id}", KeyKind.Ordinary, RepeatClass.Refused, AnswerKind.Receipt);

    internal static readonly Operation Download = new("files.download", HttpMethod.Get, "files/{id}/content", KeyKind.Ordinary, RepeatClass.Safe, AnswerKind.Bytes);
}
