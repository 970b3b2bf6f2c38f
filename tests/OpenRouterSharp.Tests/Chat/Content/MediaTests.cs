namespace OpenRouterSharp.Tests.Chat.Content;

public sealed class MediaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("media").FullName;

    [Theory]
    [InlineData("89504E470D0A1A0A", "image/png")]
    [InlineData("FFD8FFE000", "image/jpeg")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("524946460000000057454250", "image/webp")]
    public void FromBytes_Image_IsToldByItsBytes(string hex, string mediaType)
    {
        var bytes = Convert.FromHexString(hex);

        Assert.Equal($"data:{mediaType};base64,{Convert.ToBase64String(bytes)}", ImagePart.FromBytes(bytes).ImageUrl!.Url);
    }

    [Theory]
    [InlineData("000000186674797069736F6D", "video/mp4")]
    [InlineData("0000001466747970717420200000", "video/quicktime")]
    [InlineData("1A45DFA3", "video/webm")]
    [InlineData("000001BA", "video/mpeg")]
    public void FromBytes_Video_IsToldByItsBytes(string hex, string mediaType) =>
        Assert.StartsWith($"data:{mediaType};base64,", VideoPart.FromBytes(Convert.FromHexString(hex)).VideoUrl!.Url, StringComparison.Ordinal);

    [Fact]
    public void FromBytes_OfAnotherKind_IsRefused()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47];

        Assert.Throws<ArgumentException>("data", () => VideoPart.FromBytes(png));
        Assert.Throws<ArgumentException>("data", () => ImagePart.FromBytes("%PDF-1.7"u8.ToArray()));
        Assert.Throws<ArgumentException>("data", () => ImagePart.FromBytes(Array.Empty<byte>()));
    }

    [Fact]
    public void FromBytes_NamedMediaType_IsTakenAtItsWord() =>
        Assert.Equal("data:image/svg+xml;base64,AA==", ImagePart.FromBytes(new byte[1], "image/svg+xml", ImageDetail.Low).ImageUrl!.Url);

    [Theory]
    [InlineData("a.PDF", "application/pdf")]
    [InlineData("a.md", "text/markdown")]
    [InlineData("a", "application/octet-stream")]
    public void FromBytes_File_IsToldByItsName(string filename, string mediaType) =>
        Assert.Equal($"data:{mediaType};base64,AA==", FilePart.FromBytes(new byte[1], filename).File!.FileData);

    [Fact]
    public async Task FromFile_Image_ReadsTheFile()
    {
        var path = Write("a.jpg", [1, 2, 3]);
        const string Url = "data:image/jpeg;base64,AQID";

        Assert.Equal(Url, ImagePart.FromFile(path).ImageUrl!.Url);
        Assert.Equal(Url, (await ImagePart.FromFileAsync(path)).ImageUrl!.Url);
    }

    [Fact]
    public async Task FromFile_Video_ReadsTheFile()
    {
        var path = Write("a.mov", [1, 2, 3]);
        const string Url = "data:video/quicktime;base64,AQID";

        Assert.Equal(Url, VideoPart.FromFile(path).VideoUrl!.Url);
        Assert.Equal(Url, (await VideoPart.FromFileAsync(path)).VideoUrl!.Url);
    }

    [Fact]
    public async Task FromFile_File_KeepsItsNameWithoutTheFolder()
    {
        var path = Write("größe.csv", "a;b"u8.ToArray());
        var expected = new InputFile { Filename = "größe.csv", FileData = "data:text/csv;base64,YTti" };

        Assert.Equal(expected, FilePart.FromFile(path).File);
        Assert.Equal(expected, (await FilePart.FromFileAsync(path)).File);
    }

    [Theory]
    [InlineData("a.wav", "wav")]
    [InlineData("a.MP3", "mp3")]
    [InlineData("a.aif", "aiff")]
    [InlineData("a.oga", "ogg")]
    [InlineData("a.m4a", "m4a")]
    [InlineData("a.opus", "opus")]
    public async Task FromFile_Audio_IsToldByItsName(string filename, string format)
    {
        var path = Write(filename, [1, 2, 3]);
        var expected = new InputAudio { Data = "AQID", Format = format };

        Assert.Equal(expected, AudioPart.FromFile(path).InputAudio);
        Assert.Equal(expected, (await AudioPart.FromFileAsync(path)).InputAudio);
    }

    // The name lies, the bytes do not: providers compare the media type with the bytes and refuse.
    [Fact]
    public async Task FromFile_JpegNamedPng_IsWhatItsBytesAre()
    {
        var path = Write("photo.png", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1]);
        const string Url = "data:image/jpeg;base64,/9j/4AAQSkZJRgAB";

        Assert.Equal(Url, ImagePart.FromFile(path).ImageUrl!.Url);
        Assert.Equal(Url, (await ImagePart.FromFileAsync(path)).ImageUrl!.Url);
        Assert.Equal(Url, FilePart.FromFile(path).File!.FileData);
    }

    [Fact]
    public void FromFile_VideoOfAnotherName_IsWhatItsBytesAre() =>
        Assert.StartsWith("data:video/webm;", VideoPart.FromFile(Write("a.mp4", [0x1A, 0x45, 0xDF, 0xA3])).VideoUrl!.Url, StringComparison.Ordinal);

    [Fact]
    public void FromFile_PdfNamedText_IsWhatItsBytesAre() =>
        Assert.StartsWith("data:application/pdf;", FilePart.FromFile(Write("a.txt", "%PDF-1.7"u8.ToArray())).File!.FileData, StringComparison.Ordinal);

    [Fact]
    public void FromFile_PdfNamedPng_IsNoImage() => Assert.Throws<ArgumentException>("data", () => ImagePart.FromFile(Write("a.png", "%PDF-1.7"u8.ToArray())));

    [Fact]
    public void FromFile_TextInUtf16_IsNoSound() =>
        Assert.StartsWith("data:text/plain;", FilePart.FromFile(Write("a.txt", [0xFF, 0xFE, 0x41, 0])).File!.FileData, StringComparison.Ordinal);

    [Theory]
    [InlineData("52494646000000005741564566", "wav")]
    [InlineData("4944330300", "mp3")]
    [InlineData("FFFB90", "mp3")]
    [InlineData("FFF150", "aac")]
    [InlineData("664C6143", "flac")]
    [InlineData("464F524D0000000041494646", "aiff")]
    [InlineData("4F676753000200000000000000000000000000000000000000000113766F72626973", "ogg")]
    [InlineData("4F6767530002000000000000000000000000000000000000000001134F70757348656164", "opus")]
    [InlineData("0000001C667479704D344120", "m4a")]
    public void FromBytes_Audio_IsToldByItsBytes(string hex, string format)
    {
        var bytes = Convert.FromHexString(hex);

        Assert.Equal(format, AudioPart.FromBytes(bytes).InputAudio!.Format!.Value.Value);
        Assert.Equal(format, AudioPart.FromFile(Write("a.xyz", bytes)).InputAudio!.Format!.Value.Value);
    }

    [Fact]
    public void FromFile_AudioNamedOtherwise_IsWhatItsBytesAre() =>
        Assert.Equal(AudioFormat.Mp3, AudioPart.FromFile(Write("a.wav", [0xFF, 0xFB, 0x90])).InputAudio!.Format);

    // Many an .m4a has the brand of any MP4.
    [Fact]
    public void FromFile_AudioInAnyMp4_IsToldByItsName() =>
        Assert.Equal(AudioFormat.M4a, AudioPart.FromFile(Write("a.m4a", Convert.FromHexString("000000186674797069736F6D"))).InputAudio!.Format);

    [Fact]
    public void FromBytes_AudioThatNobodyKnows_AsksForTheFormat() => Assert.Throws<ArgumentException>("data", static () => AudioPart.FromBytes(new byte[4]));

    [Fact]
    public void FromFile_WithoutATellingName_AsksForTheType()
    {
        Assert.Throws<ArgumentException>("path", () => AudioPart.FromFile(Write("a.xyz", [1])));
        Assert.Throws<ArgumentException>("path", () => AudioPart.FromFile(Write("a", [1])));
        Assert.Throws<ArgumentException>("data", () => ImagePart.FromFile(Write("b.xyz", [1])));
        Assert.Equal("pcm24", AudioPart.FromFile(Write("a", [1]), AudioFormat.Pcm24).InputAudio!.Format!.Value.Value);
    }

    [Fact]
    public void FromFile_MissingFile_SaysSo() => Assert.Throws<FileNotFoundException>(() => ImagePart.FromFile(Path.Combine(_folder, "none.png")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
