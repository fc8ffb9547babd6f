using Omnichannel.Channels.Shared;

namespace Omnichannel.Tests.Unit.Channels.Shared;

[Trait("threat", "W-17")]
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("invoice.pdf", "invoice.pdf")]
    [InlineData("Mein Foto (1).jpeg", "Mein Foto (1).jpeg")]
    [InlineData("../../x", "x")]
    [InlineData(@"C:\x", "x")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("a\0.png", "a.png")]
    [InlineData("invoice\u202Egnp.exe", "invoicegnp.exe")]
    [InlineData("\"; filename=\"y", "_; filename=_y")]
    [InlineData("a\r\nSet-Cookie: b.txt", "a Set-Cookie_ b.txt")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("x.exe. . ", "x.exe")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.tar.gz", "_nul.tar.gz")]
    [InlineData("Console.txt", "Console.txt")]
    [InlineData("x.html", "x.html")]
    [InlineData("re\u0301sume\u0301.doc", "résumé.doc")]
    public void A_file_is_shown_by_the_harmless_part_of_its_name(string given, string shown) =>
        Assert.Equal(shown, FileNames.Clean(given));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("photos/")]
    [InlineData("\u202E\u200B")]
    public void A_file_without_a_name_is_called_file(string? given) => Assert.Equal("file", FileNames.Clean(given));

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var shown = FileNames.Clean(new string('a', 4096) + ".png");

        Assert.Equal(new string('a', 116) + ".png", shown);
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("CON.")]
    [InlineData("🙂")]
    public void No_name_is_longer_than_120(string part)
    {
        var shown = FileNames.Clean(string.Concat(Enumerable.Repeat(part, 500)));

        Assert.InRange(shown.Length, 1, 120);
    }
}
