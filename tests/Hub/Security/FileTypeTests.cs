using System.Text;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-18")]
public sealed class FileTypeTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Theory]
    [InlineData("page.html", "image/png", "<html><script>alert(1)</script>", "application/octet-stream")]
    [InlineData("page.png", "image/png", "<html><script>alert(1)</script>", "application/octet-stream")]
    [InlineData("page.html", "text/html", "<html><script>alert(1)</script>", "application/octet-stream")]
    [InlineData("drawing.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "application/octet-stream")]
    [InlineData("feed.xml", "application/xml", "<?xml version='1.0'?><x/>", "application/octet-stream")]
    [InlineData("mail.mht", "multipart/related", "MIME-Version: 1.0", "application/octet-stream")]
    [InlineData("paper.pdf", "application/pdf", "%PDF-1.7 /OpenAction /JavaScript", "application/pdf")]
    [InlineData("notes.txt", "text/plain; charset=utf-7", "+ADw-script+AD4-", "text/plain")]
    [InlineData("code.js", "text/javascript", "alert(1)", "application/octet-stream")]
    public async Task What_could_act_as_a_page_is_a_download_under_a_harmless_type(string name, string declared, string content, string stored)
    {
        using var page = await _hub.VisitAsync();
        var link = await page.SendFileAsync(new Part(name, declared, Encoding.UTF8.GetBytes(content)));

        using var answer = await _hub.FetchAsync(link);

        AssertContained(answer);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(stored, answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_picture_that_is_also_a_script_is_shown_as_a_picture_and_can_be_nothing_else()
    {
        using var page = await _hub.VisitAsync();
        byte[] polyglot = [.. "GIF89a=1;alert(1)//"u8, .. Samples.Gif];
        var link = await page.SendFileAsync(new Part("x.js", "text/javascript", polyglot));

        using var answer = await _hub.FetchAsync(link);

        AssertContained(answer);
        Assert.Equal("image/gif", answer.Content.Headers.ContentType?.ToString());
    }

    private static void AssertContained(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }
}
