using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Security;

[Trait("threat", "W-17")]
public sealed class FileNameTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Theory]
    [InlineData("../../x", "x")]
    [InlineData("C:\\temp\\x", "x")]
    [InlineData("invoice\u202Egnp.zip", "invoicegnp.zip")]
    [InlineData("x.html", "x.html")]
    [InlineData("Übersicht € 100%.txt", "Übersicht € 100%.txt")]
    public async Task A_name_is_shown_clean_offered_encoded_and_never_a_path(string name, string shown)
    {
        using var page = await _hub.VisitAsync();

        var link = await SendAsync(page, $"filename*=UTF-8''{Uri.EscapeDataString(name)}");

        Assert.Equal(shown, (await page.LastFilesAsync())[0].Text("name"));
        using var answer = await _hub.FetchAsync(link);
        var disposition = answer.Content.Headers.GetValues("Content-Disposition").Single();
        Assert.StartsWith("attachment; ", disposition, StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''" + Uri.EscapeDataString(shown), disposition, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", Path.GetFileName(link.AbsolutePath));
        Assert.True(File.Exists(Path.Combine(_hub.Folder, "attachments", Path.GetFileName(link.AbsolutePath))));
    }

    [Theory]
    [InlineData("filename=\"\"")]
    [InlineData("filename=\"CON\"")]
    [InlineData("filename=\"a\\\"; filename=\\\"y\"")]
    [InlineData("filename*=UTF-8''a%00.png")]
    [InlineData("filename*=UTF-8''a%0D%0AX-Injected%3A%201.png")]
    public async Task A_name_that_is_none_becomes_one_that_can_do_no_harm(string parameter)
    {
        using var page = await _hub.VisitAsync();

        var link = await SendAsync(page, parameter);

        var shown = (await page.LastFilesAsync())[0].Text("name");
        Assert.NotEmpty(shown);
        Assert.DoesNotContain(shown, letter => char.IsControl(letter) || letter is '"' or '/' or '\\');
        Assert.NotEqual("CON", shown);
        using var answer = await _hub.FetchAsync(link);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("X-Injected"));
    }

    [Fact]
    public async Task A_name_of_4096_letters_is_cut_and_keeps_its_extension()
    {
        using var page = await _hub.VisitAsync();

        await SendAsync(page, $"filename=\"{new string('n', 4_092)}.zip\"");

        var shown = (await page.LastFilesAsync())[0].Text("name");
        Assert.Equal(120, shown.Length);
        Assert.EndsWith(".zip", shown, StringComparison.Ordinal);
        await using var scope = _hub.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<HubDbContext>().Attachments.AnyAsync(row => row.Name == shown, Now));
    }

    [Theory]
    [InlineData("setup.exe")]
    [InlineData("setup.EXE")]
    [InlineData("invoice\u202Egnp.exe")]
    [InlineData("photo.png.scr")]
    [InlineData("run.bat. ")]
    public async Task A_program_is_refused_however_its_name_is_dressed(string name)
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using var content = Content($"filename*=UTF-8''{Uri.EscapeDataString(name)}");

        using var answer = await page.UploadAsync(content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("file-refused", await answer.Content.ReadAsStringAsync(Now), StringComparison.Ordinal);
        Assert.Equal(0, hub.FilesOnDisk());
    }

    [Fact]
    public async Task A_hub_may_take_programs_when_it_is_told_to()
    {
        await using var hub = new HubHost { Settings = new Dictionary<string, string> { ["Limits:RefusedFiles"] = "" } };
        using var page = await hub.VisitAsync();

        await SendAsync(page, "filename=\"setup.exe\"");

        Assert.Equal("setup.exe", (await page.LastFilesAsync())[0].Text("name"));
    }

    private static async Task<Uri> SendAsync(Testing.DirectLineClient page, string parameter)
    {
        using var content = Content(parameter);
        using var answer = await page.UploadAsync(content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new((await page.LastFilesAsync())[0].Text("contentUrl"));
    }

    private static MultipartContent Content(string parameter)
    {
        var file = new ByteArrayContent("<p>hello</p>"u8.ToArray());
        file.Headers.ContentType = new("text/html");
        file.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"file\"; " + parameter);
        return new MultipartContent("form-data") { file };
    }
}
