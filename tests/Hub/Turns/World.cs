using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Omnichannel.BotFlows.Definition;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub;
using Omnichannel.Hub.Departments;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Matching;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Realtime;
using Omnichannel.Hub.Turns;
using Omnichannel.Hub.Work;
using Omnichannel.Tests.Hub.Store;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Turns;

/// <summary>Store, turns and work as the hub registers them, without its web side: one inbox, two departments, a clock that stands still.</summary>
internal sealed class World : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    public static readonly InboxId InboxId = new(Guid.Parse("00000000-0000-0000-0000-0000000000b1"));

    private readonly TemporaryFolder? _owned;

    private World(string folder, TemporaryFolder? owned)
    {
        (_owned, Folder) = (owned, folder);
        Store = new(folder, register: services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddOptions<Limits>();
            services.AddSingleton<HubDirectory>();
            services.AddSingleton<Presence>();
            services.AddSingleton<SignalFeed>();
            services.AddTurns();
            services.AddWork();
            services.AddMatching();
            services.AddSafeHttp();
            services.AddHttpClient(SafeHttp.ClientName).ConfigurePrimaryHttpMessageHandler(() => Web);
            services.Replace(ServiceDescriptor.Singleton(provider => ActivatorUtilities.CreateInstance<WorkDispatcher>(provider, WorkClock)));
        });
    }

    public string Folder { get; }

    public ManualTimeProvider Clock { get; } = new(Start);

    public WaitedClock WorkClock => field ??= new(Clock);

    public StubWeb Web { get; } = new();

    public OpenStore Store { get; }

    public TurnPipeline Turns => Get<TurnPipeline>();

    public Inbox Inbox => Get<HubDirectory>().Current.FindInbox(InboxId)!;

    /// <summary>Opens a new world.</summary>
    /// <param name="blocks">The blocks of the inbox's flow, the first one first; null for an inbox without a bot.</param>
    /// <param name="settings">The flow's settings, as JSON.</param>
    public static async Task<World> OpenAsync(string? blocks = null, string settings = "{}")
    {
        var folder = new TemporaryFolder();
        var world = new World(folder.Path, folder);
        await world.SeedAsync(blocks, settings);
        await world.Get<HubDirectory>().RefreshAsync(TestContext.Current.CancellationToken);
        return world;
    }

    /// <summary>Opens the world that another one has left.</summary>
    public static async Task<World> ReopenAsync(string folder)
    {
        var world = new World(folder, owned: null);
        await world.Get<HubDirectory>().RefreshAsync(TestContext.Current.CancellationToken);
        return world;
    }

    public T Get<T>()
        where T : notnull => Store.Services.GetRequiredService<T>();

    /// <summary>Another machine on the same store: everything that remembers is its own.</summary>
    public TurnPipeline AnotherNode() =>
        ActivatorUtilities.CreateInstance<TurnPipeline>(Store.Services, ActivatorUtilities.CreateInstance<HeadCache>(Store.Services), ActivatorUtilities.CreateInstance<InboundLanes>(Store.Services));

    public async Task<ConversationHead> BeginAsync(string user = "visitor")
    {
        var id = new ConversationId(Guid.CreateVersion7(Clock.GetUtcNow()));
        return (await Get<ConversationStarter>().StartAsync(Inbox, id, new(user, null, new()))).Head;
    }

    public Task<TurnResult> DoAsync(ConversationHead where, Command command, string? key = null) =>
        Turns.RunAsync(new(where.Id, command, key is null ? null : new($"test/{where.Id}", key)));

    public Task<TurnResult> WriteAsync(ConversationHead where, string text, string? key = null) =>
        DoAsync(where, new Command.Receive(new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" }, Inbox.ReopenWindow), key);

    public ConversationHead HeadOf(ConversationHead conversation) => Store.Reader.FindHead(conversation.Id)!;

    /// <summary>The log in short: who said what, hidden entries in brackets.</summary>
    public IReadOnlyList<string> LogOf(ConversationHead conversation) => LogText.Of(Store.Reader.ReadAfter(conversation.Id, 0, 1000));

    public async Task<Operator> HireAsync(string name, int cap = 5) => new(await Store.HireAsync(name, cap), name);

    public Task<int> LoadOfAsync(Operator person) => Store.LoadOfAsync(person.Id);

    /// <summary>Says how Support works.</summary>
    public async Task SetPolicyAsync(DepartmentPolicy policy)
    {
        await Store.Loop.RunAsync(database =>
        {
            database.Departments.Single(row => row.IsDefault).Settings = PolicyColumn.Write(policy);
            return database.SaveBorrowed();
        });
        await Get<HubDirectory>().RefreshAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Makes somebody belong to Support.</summary>
    public async Task<NamedDepartment> WorksAsync(Operator person)
    {
        var department = Get<HubDirectory>().Current.DefaultDepartment;
        await Store.SaveAsync(new OperatorDepartmentRow { Operator = person.Id.Value, Department = department.Id.Value });
        return new(department.Id, department.Name);
    }

    public void Dispose()
    {
        Store.Dispose();
        _owned?.Dispose();
    }

    /// <summary>Publishes one more flow, which the inbox's may run.</summary>
    public async Task PublishAsync(string file)
    {
        var (flow, version) = (Guid.NewGuid(), Guid.NewGuid());
        var name = FlowJson.Read(Encoding.UTF8.GetBytes(file)).Name;
        await Store.SaveAsync(
            new FlowRow { Id = flow, Name = name, Published = version },
            new FlowVersionRow { Id = version, Flow = flow, Number = 1, Definition = file });
        await Get<HubDirectory>().RefreshAsync(TestContext.Current.CancellationToken);
    }

    private async Task SeedAsync(string? blocks, string settings)
    {
        var (support, flow, version) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await Store.SaveAsync(
            new DepartmentRow { Id = support, Name = "Support", IsDefault = true },
            new DepartmentRow { Id = Guid.NewGuid(), Name = "Sales" },
            new InboxRow { Id = InboxId.Value, Name = "Shop", PublicKey = "shop", SecretHash = "none", Department = support, Flow = blocks is null ? null : flow });
        if (blocks is not null)
        {
            await Store.SaveAsync(
                new FlowRow { Id = flow, Name = "Test", Published = version },
                new FlowVersionRow { Id = version, Flow = flow, Number = 1, Definition = $$"""{"schemaVersion":1,"name":"Test","start":"a","settings":{{settings}},"blocks":[{{blocks}}]}""" });
        }
    }
}
