using System.Net.WebSockets;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Hub.DirectLine;
using Omnichannel.Tests.Hub.Turns;
using Omnichannel.Tests.Testing;
using static Omnichannel.Tests.Hub.DirectLine.Visits;

namespace Omnichannel.Tests.Hub.Closing;

/// <summary>What calls a timed end off although the visitor has said nothing yet.</summary>
public sealed class SignsOfLifeTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_visitor_who_comes_back_calls_the_end_off()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using (var stream = await page.OpenAsync(Now))
        {
            await EndsAsync(hub, page);
            await stream.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Now);
        }

        await AwayAsync(hub, page);
        Assert.NotNull(hub.Head(page).Ending);
        using var back = await page.OpenFromAsync(null, Now);

        await GoesOnAsync(hub, page);
    }

    [Fact]
    public async Task One_more_stream_beside_an_open_one_is_no_return()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        using var stream = await page.OpenAsync(Now);
        await stream.NextSetAsync(Now);
        await EndsAsync(hub, page);

        using var second = await page.OpenFromAsync(null, Now);
        await second.NextSetAsync(Now);

        Assert.NotNull(hub.Head(page).Ending);
    }

    [Fact]
    public async Task A_visitor_who_goes_to_another_page_calls_the_end_off()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        await EndsAsync(hub, page);

        using var answer = await page.PostAsync(new { type = "event", name = "omnichannel.page", value = new { url = "https://shop.example/pay", title = "Pay" } }, Now);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await GoesOnAsync(hub, page);
    }

    [Fact]
    public async Task The_beginning_of_an_upload_calls_the_end_off_however_long_the_file_takes()
    {
        await using var hub = new HubHost();
        using var page = await hub.VisitAsync();
        await EndsAsync(hub, page);
        using var file = new SlowFile();

        var upload = page.UploadAsync(file);
        await hub.UntilAsync(hub.Head(page).Id, head => head.Ending is null);
        await GoesOnAsync(hub, page);
        file.Arrives();
        using var answer = await upload;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("slow.png", (await page.LastFilesAsync())[0].Text("name"));
        Assert.Equal(ConversationState.Assigned, hub.Head(page).State);
    }

    /// <summary>An operator gives the visitor half a minute.</summary>
    private static async Task EndsAsync(HubHost hub, DirectLineClient page)
    {
        await page.WriteAsync("Talk to a person", Now);
        var ada = await hub.TakeAsync(page);
        await hub.RunAsync(page, new Command.EndIn(ada, Guid.NewGuid(), Delay));
        Assert.NotNull(hub.Head(page).Ending);
    }

    private static async Task GoesOnAsync(HubHost hub, DirectLineClient page)
    {
        var head = hub.Head(page);
        Assert.Null(head.Ending);
        Assert.Contains(
            LogText.Of(hub.Get<IConversationReader>().ReadAfter(head.Id, 0, 100)), line => line == $"Visitor: {EventNames.EndingCancelled}");
        hub.Clock.Advance(Delay + Delay);
        await page.ReadAsync("", Now);
        Assert.Equal(ConversationState.Assigned, hub.Head(page).State);
    }

    // The hub learns that a page is gone a moment after the page does.
    private static async Task AwayAsync(HubHost hub, DirectLineClient page)
    {
        while (hub.Get<VisitorSockets>().IsHere(page.Id()))
        {
            Now.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>A picture whose first bytes are sent at once, and the last ones when the test says so.</summary>
    private sealed class SlowFile : HttpContent
    {
        private readonly TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public SlowFile()
        {
            Headers.ContentType = new("image/png");
            Headers.TryAddWithoutValidation("Content-Disposition", "name=\"file\"; filename=\"slow.png\"");
        }

        public void Arrives() => _rest.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Samples.Png.AsMemory(0, 10), Now);
            await stream.FlushAsync(Now);
            await _rest.Task;
            await stream.WriteAsync(Samples.Png.AsMemory(10), Now);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
