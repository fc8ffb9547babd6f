using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Omnichannel.Core;
using Omnichannel.Core.Channels;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Deliveries;
using Omnichannel.Hub.Persistence.Rows;

namespace Omnichannel.Tests.Hub.Channels;

/// <summary>The real hub with one inbox of a scripted channel, and its admin.</summary>
internal sealed class ChannelHub : IAsyncDisposable
{
    private ChannelHub(ScriptedChannel vendor)
    {
        Vendor = vendor;
        Host = new() { Register = services => services.AddSingleton<IChannelAdapter>(vendor) };
    }

    public ScriptedChannel Vendor { get; }

    public HubHost Host { get; }

    public HttpClient Admin { get; private set; } = null!;

    public Guid Inbox { get; } = Guid.NewGuid();

    public static async Task<ChannelHub> OpenAsync(ScriptedChannel? vendor = null)
    {
        var hub = new ChannelHub(vendor ?? new());
        hub.Admin = await hub.Host.SetUpAsync();
        var body = new { id = hub.Inbox, channel = "scripted", name = "Line", secrets = new { token = "t0ken" } };
        using var answer = await hub.Admin.PostAsJsonAsync("/api/channel-inboxes", body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return hub;
    }

    /// <summary>Calls the webhook as the vendor does.</summary>
    public async Task<HttpStatusCode> CallAsync(string lines, string secret = ScriptedChannel.Secret)
    {
        using var client = Host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/{Inbox}") { Content = new StringContent(lines) };
        request.Headers.Add("X-Secret", secret);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentLength is null or 0);
        return answer.StatusCode;
    }

    public Task<List<ConversationRow>> ConversationsAsync() => ReadAsync(database => database.Conversations.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    public async Task<ConversationHead> OnlyAsync() => HeadOf((await ConversationsAsync()).Single().Id);

    public ConversationHead HeadOf(Guid id) => Host.Get<IConversationReader>().FindHead(new(id))!;

    public string? NameOf(OperatorId? id) => id is { } known ? Host.Get<Omnichannel.Hub.Organisation.HubDirectory>().Current.FindOperator(known)?.Name : null;

    public IReadOnlyList<string> LogOf(ConversationHead head) => Turns.LogText.Of(Host.Get<IConversationReader>().ReadAfter(head.Id, 0, 500));

    public Task<DeliveryRow> DeliveryAsync(ConversationHead head, long sequence) => ReadAsync(database =>
        database.Deliveries.AsNoTracking().SingleAsync(row => row.Conversation == head.Id.Value && row.Sequence == sequence));

    public async Task<T> ReadAsync<T>(Func<HubDbContext, Task<T>> read)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<HubDbContext>());
    }

    /// <summary>Waits for what background work does; time passes in steps of a second when it is told to.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, bool passes = false)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
            if (passes)
            {
                Host.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Host.DisposeAsync();
    }
}
