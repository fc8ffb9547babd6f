using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core.Conversations;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.DirectLine;

public sealed class UploadTests(SharedHub shared)
{
    private readonly HubHost _hub = shared.Hub;

    [Fact]
    public async Task Files_become_one_message_that_echoes_the_key_and_links_to_them()
    {
        using var page = await _hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);
        using var form = Uploads.Form(Uploads.Message("up1", "a.png"), new Part("a.png", "image/png", Samples.Png));

        using var answer = await page.UploadAsync(form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var echo = await stream.NextAsync(activity => activity.TryGetProperty("attachments", out _), Now);
        Assert.Equal((await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("id"), echo.Text("id"));
        Assert.Equal("up1", echo.GetProperty("channelData").Text("clientActivityID"));
        var file = Assert.Single(echo.GetProperty("attachments").EnumerateArray());
        Assert.Equal("image/png", file.Text("contentType"));
        Assert.Equal("a.png", file.Text("name"));
        Assert.Equal(file.Text("contentUrl"), file.Text("thumbnailUrl"));
        using var picture = await _hub.FetchAsync(new(file.Text("contentUrl")));
        Assert.Equal(Samples.Png, await picture.Content.ReadAsByteArrayAsync(Now));
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", picture.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("cross-origin", picture.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }

    [Fact]
    public async Task Parts_in_another_order_than_the_description_are_matched_by_name()
    {
        using var page = await _hub.VisitAsync();
        using var form = Uploads.Form(
            Uploads.Message("up2", "first.png", "second.gif"),
            new Part("second.gif", "image/gif", Samples.Gif),
            new Part("first.png", "image/png", Samples.Png));

        using var answer = await page.UploadAsync(form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var files = await page.LastFilesAsync();
        Assert.Equal(["first.png", "second.gif"], files.Select(file => file.Text("name")));
        Assert.Equal(["image/png", "image/gif"], files.Select(file => file.Text("contentType")));
    }

    [Fact]
    public async Task A_single_file_as_the_body_is_a_message_with_that_file()
    {
        using var page = await _hub.VisitAsync();
        using var content = new ByteArrayContent(Samples.Png);
        content.Headers.ContentType = new("image/png");
        content.Headers.TryAddWithoutValidation("Content-Disposition", "name=\"file\"; filename=\"badge.png\"");

        using var answer = await page.UploadAsync(content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("badge.png", (await page.LastFilesAsync())[0].Text("name"));
    }

    [Fact]
    public async Task Only_pictures_have_a_thumbnail()
    {
        using var page = await _hub.VisitAsync();

        await page.SendFileAsync(new Part("a.pdf", "application/pdf", "%PDF-1.7"u8.ToArray()));

        Assert.False((await page.LastFilesAsync())[0].TryGetProperty("thumbnailUrl", out _));
    }

    [Fact]
    public async Task A_link_ends_when_its_time_is_over_and_a_new_reading_gives_a_new_one()
    {
        await using var hub = new HubHost { Settings = new Dictionary<string, string> { ["DirectLine:FileLinkLifetime"] = "00:10:00" } };
        using var page = await hub.VisitAsync();
        var link = await page.SendFileAsync(new Part("a.png", "image/png", Samples.Png));
        hub.Clock.Advance(TimeSpan.FromMinutes(10));

        using var late = await hub.FetchAsync(link);
        using var again = await hub.FetchAsync(new((await page.LastFilesAsync())[0].Text("contentUrl")));

        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    [Trait("threat", "W-16")]
    public async Task A_file_over_the_limit_is_413_and_leaves_nothing_behind()
    {
        await using var hub = new HubHost { Settings = new Dictionary<string, string> { ["Limits:FileSize"] = "2048" } };
        using var page = await hub.VisitAsync();
        using var fits = Uploads.Form(null, new Part("a.bin", "application/zip", new byte[2_048]));
        using var over = Uploads.Form(null, new Part("a.bin", "application/zip", new byte[2_049]));
        using var mixed = Uploads.Form(null, new Part("a.png", "image/png", Samples.Png), new Part("b.bin", "application/zip", new byte[3_000]));

        using var good = await page.UploadAsync(fits);
        using var bad = await page.UploadAsync(over);
        using var halfBad = await page.UploadAsync(mixed);

        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, bad.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, halfBad.StatusCode);
        Assert.Equal(1, hub.FilesOnDisk());
    }

    [Fact]
    [Trait("threat", "W-16")]
    public async Task A_conversation_has_room_for_so_much_and_no_more_even_all_at_once()
    {
        var settings = new Dictionary<string, string> { ["Limits:FileSize"] = "2048", ["Limits:FilesPerConversation"] = "4096" };
        await using var hub = new HubHost { Settings = settings };
        using var page = await hub.VisitAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var form = Uploads.Form(null, new Part("a.bin", "application/zip", new byte[2_000]));
            return await page.UploadAsync(form);
        }));
        using var last = Uploads.Form(null, new Part("b.bin", "application/zip", new byte[2_000]));
        using var filled = await page.UploadAsync(last);
        using var next = Uploads.Form(null, new Part("c.bin", "application/zip", new byte[2_000]));
        using var full = await page.UploadAsync(next);
        using var small = Uploads.Form(null, new Part("d.bin", "application/zip", new byte[90]));
        using var stillFits = await page.UploadAsync(small);

        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), 1, 2);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, full.StatusCode);
        Assert.Equal(HttpStatusCode.OK, stillFits.StatusCode);
        Assert.Equal(3, hub.FilesOnDisk());
    }

    [Fact]
    [Trait("threat", "D-04")]
    public async Task A_disk_that_takes_no_file_is_503_and_nothing_is_said()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        var folder = Path.Combine(hub.Folder, "attachments");
        Directory.Delete(folder);
        using var form = Uploads.Form(null, new Part("a.png", "image/png", Samples.Png));
        using var again = Uploads.Form(null, new Part("a.png", "image/png", Samples.Png));

        using var refused = await page.UploadAsync(form);
        Directory.CreateDirectory(folder);
        using var taken = await page.UploadAsync(again);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(1, hub.FilesOnDisk());
    }

    [Fact]
    [Trait("threat", "W-16")]
    public async Task Ten_thousand_empty_files_are_refused_at_the_eleventh()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using var form = Uploads.Form(null, [.. Enumerable.Range(0, 10_000).Select(number => new Part($"{number}.txt", "text/plain", []))]);

        using var answer = await page.UploadAsync(form);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(0, hub.FilesOnDisk());
    }

    [Fact]
    [Trait("threat", "W-16")]
    public async Task Two_files_of_one_name_are_two_files()
    {
        using var page = await _hub.VisitAsync();
        using var form = Uploads.Form(Uploads.Message("up3", "a.png", "a.png"), new Part("a.png", "image/png", Samples.Png), new Part("a.png", "image/gif", Samples.Gif));

        using var answer = await page.UploadAsync(form);

        var files = await page.LastFilesAsync();
        Assert.Equal(2, files.Select(file => new Uri(file.Text("contentUrl")).AbsolutePath).Distinct().Count());
        Assert.Equal(["image/png", "image/gif"], files.Select(file => file.Text("contentType")));
    }

    [Fact]
    [Trait("threat", "W-07")]
    public async Task A_repeated_upload_is_one_message_and_its_files_are_kept_once()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        var ids = new List<string>();
        for (var count = 0; count < 3; count++)
        {
            using var form = Uploads.Form(Uploads.Message("same", "a.png"), new Part("a.png", "image/png", Samples.Png));
            using var answer = await page.UploadAsync(form);
            ids.Add((await answer.Content.ReadFromJsonAsync<JsonElement>(Now)).Text("id"));
        }

        Assert.Single(ids.Distinct());
        Assert.Equal(1, hub.FilesOnDisk());
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [Trait("threat", "W-16")]
    public async Task Only_a_message_carries_files(string type)
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using var form = Uploads.Form(new { type, name = "omnichannel.page" }, new Part("a.png", "image/png", Samples.Png));

        using var answer = await page.UploadAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(ConversationState.Bot, hub.Head(page).State);
        Assert.Equal(0, hub.FilesOnDisk());
    }

    [Fact]
    [Trait("threat", "D-07")]
    public async Task Files_for_a_conversation_that_has_not_begun_or_is_over_leave_nothing_behind()
    {
        await using var hub = new HubHost();
        using var early = await hub.ArriveAsync();
        using var page = await hub.VisitAsync();
        await page.WriteAsync("Something else", Now);
        await hub.ChangeInboxAsync(inbox => inbox.ReopenWindow = TimeSpan.Zero);
        await hub.RunAsync(page, new Command.Leave());
        hub.Clock.Advance(TimeSpan.FromSeconds(1));

        using var first = Uploads.Form(null, new Part("a.png", "image/png", Samples.Png));
        using var notBegun = await early.UploadAsync(first);
        using var second = Uploads.Form(null, new Part("a.png", "image/png", Samples.Png));
        using var over = await page.UploadAsync(second);

        Assert.Equal(HttpStatusCode.Forbidden, notBegun.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, over.StatusCode);
        Assert.Equal(0, hub.FilesOnDisk());
    }
}
