using Microsoft.Playwright;
using static Omnichannel.Tests.Browser.Widgets.WidgetVisits;

namespace Omnichannel.Tests.Browser.Widgets;

/// <summary>Files from a visitor: chosen, pasted or dropped; shown before they go, on their way, and after.</summary>
public sealed class WidgetFilesTests
{
    // What a browser does when somebody pastes a picture or lets a file go over the window.
    private const string Bring =
        """
        (how) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array([1, 2, 3])], `${how}.txt`, { type: 'text/plain' }));
          const init = { bubbles: true, cancelable: true };
          const event = how === 'pasted'
            ? new ClipboardEvent('paste', { ...init, clipboardData: data })
            : new DragEvent('drop', { ...init, dataTransfer: data });
          document.querySelector('textarea').dispatchEvent(event);
        }
        """;

    [Fact]
    public async Task A_picture_is_seen_before_it_goes_can_be_stopped_on_its_way_and_arrives_when_tried_again()
    {
        await using var stage = await Stage.OpenAsync();
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.AsksForAPersonAsync();
        await anna.TakesAsync(visitor);

        await visitor.ChoosesAsync(File("tent.png", "image/png", Picture));
        await IsDrawnAsync(visitor.Panel.Locator("form img"));
        await visitor.Page.RouteAsync("**/upload?**", _ => Task.CompletedTask);
        await visitor.WritesAsync("The tent");
        await IsDrawnAsync(visitor.Transcript.GetByRole(AriaRole.Img, new() { Name = "tent.png" }));
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Progressbar, new() { Name = "Sending files" })).ToBeVisibleAsync();
        await visitor.WritesAsync("Words need not wait for it.");
        await anna.SeesOnceAsync("Words need not wait for it.");
        await visitor.PressAsync("Stop");
        await visitor.SeesAsync("Stopped before it was sent.");

        await visitor.Page.UnrouteAsync("**/upload?**");
        await visitor.PressAsync("Try again");

        await anna.SeesOnceAsync("The tent");
        await visitor.SeesOnceAsync("The tent");
        await IsDrawnAsync(visitor.Transcript.GetByRole(AriaRole.Link, new() { Name = "Open image tent.png" }).Locator("img"));
    }

    [Fact]
    public async Task What_the_hub_would_refuse_is_refused_before_a_byte_of_it_is_sent()
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        var uploads = 0;
        visitor.Page.Request += (_, request) => uploads += request.Url.Contains("/upload", StringComparison.Ordinal) ? 1 : 0;
        var film = Path.Combine(Directory.CreateTempSubdirectory("omnichannel-film-").FullName, "film.mov");
        await using (var file = System.IO.File.Create(film))
        {
            file.SetLength(26_214_401);
        }

        await visitor.Panel.Locator("input[type=file]").SetInputFilesAsync(film);
        await visitor.SeesInPanelAsync("film.mov is larger than 25 MB, which is the most we can take.");
        await visitor.ChoosesAsync(File("setup.exe", "application/octet-stream", [1]));
        await visitor.SeesInPanelAsync("Files like setup.exe are not accepted.");
        await visitor.ChoosesAsync([.. Enumerable.Range(1, 11).Select(number => File($"{number}.txt", "text/plain", [1]))]);
        await visitor.SeesInPanelAsync("11.txt was left out: one message carries up to 10 files.");

        Assert.Equal(0, uploads);
        await visitor.PressAsync("Send message");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { NameRegex = new("^Download ") })).ToHaveCountAsync(10, new() { Timeout = 30_000 });
        Assert.Equal(1, uploads);
        Directory.Delete(Path.GetDirectoryName(film)!, recursive: true);
    }

    [Theory]
    [InlineData("pasted")]
    [InlineData("dropped")]
    public async Task A_file_may_be_pasted_or_dropped(string how)
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");

        await visitor.Composer.EvaluateAsync("(field, how) => (" + Bring + ")(how)", how);

        await visitor.SeesInPanelAsync(how + ".txt");
        await visitor.PressAsync("Send message");
        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { Name = $"Download {how}.txt" })).ToBeVisibleAsync(VisitorOnPage.Patient);
    }

    [Fact]
    public async Task Files_chosen_offline_go_when_the_line_is_back()
    {
        await using var stage = await Stage.OpenAsync();
        var visitor = await stage.VisitorAsync();
        await visitor.OpenChatAsync();
        await visitor.SeesAsync("Hi! I'm the assistant");
        await stage.Hub.KillAsync();
        await visitor.SeesInPanelAsync("Reconnecting");

        await visitor.ChoosesAsync(File("note.txt", "text/plain", [1]));
        await visitor.PressAsync("Send message");
        await visitor.SeesAsync("Waits for the connection");
        await stage.Hub.StartAsync();

        await Assertions.Expect(visitor.Panel.GetByRole(AriaRole.Link, new() { Name = "Download note.txt" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task IsDrawnAsync(ILocator picture)
    {
        await Assertions.Expect(picture).ToBeVisibleAsync(VisitorOnPage.Patient);
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 8);
    }
}
