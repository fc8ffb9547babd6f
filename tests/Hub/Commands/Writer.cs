using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Tests.Hub.Commands;

/// <summary>A visitor who writes numbered messages and counts what was acknowledged.</summary>
internal sealed class Writer(HubHost hub, HttpClient client, string conversation)
{
    private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _acknowledged;

    public Guid Conversation { get; } = Guid.Parse(conversation);

    /// <summary>Gets how many messages were acknowledged: "message 1" to "message n".</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Gets a task that ends with the first acknowledged message.</summary>
    public Task Began => _began.Task.WaitAsync(TestContext.Current.CancellationToken);

    public static async Task<Writer> ArriveAsync(HubHost hub)
    {
        var client = hub.CreateClient();
        var key = hub.Get<HubDirectory>().Current.Inboxes.Single().PublicKey;
        var session = await AnswerAsync(client.PostAsJsonAsync($"/widget/{key}/session", new { }, TestContext.Current.CancellationToken));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("token").GetString());
        var begun = await AnswerAsync(client.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken));
        var writer = new Writer(hub, client, begun.GetProperty("conversationId").GetString() ?? "");
        await writer.PostAsync("Talk to a person");
        return writer;
    }

    /// <summary>Writes one message after the other until told to stop.</summary>
    public async Task WriteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await PostAsync($"message {_acknowledged + 1}");
            Interlocked.Increment(ref _acknowledged);
            _began.TrySetResult();
        }
    }

    /// <summary>Sends a file, by the store and the commit that an upload ends in.</summary>
    public async Task SendFileAsync(string name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        var file = await hub.Get<AttachmentStore>()
            .SaveAsync(new(Conversation), name, null, stream, content.Length, TestContext.Current.CancellationToken);
        Assert.NotNull(file);
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            From = new ChannelAccount { Id = "visitor", Role = "user" },
            Attachments = [new() { ContentType = file.ContentType, ContentUrl = AttachmentLink.Write(file.Id), Name = name }],
        };
        var turn = new Turn(new(Conversation), new Command.Receive(activity, TimeSpan.FromHours(24))) { Attachments = [file] };
        Assert.True((await hub.Get<TurnPipeline>().RunAsync(turn)).IsDone);
    }

    private Task<JsonElement> PostAsync(string text) =>
        AnswerAsync(client.PostAsJsonAsync(Path("activities"), new { type = "message", text }, TestContext.Current.CancellationToken));

    private string Path(string what) => $"/v3/directline/conversations/{Conversation}/{what}";

    private static async Task<JsonElement> AnswerAsync(Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
