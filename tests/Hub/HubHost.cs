using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub;

/// <summary>The real hub on a data folder of its own, with a clock that stands still.</summary>
public sealed class HubHost : WebApplicationFactory<Program>
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Uri Address = new("https://localhost");

    private readonly ConditionalWeakTable<HttpClient, CookieContainer> _cookies = [];
    private readonly bool _ownsFolder;
    private bool _isDisposed;

    public HubHost(string? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("omnichannel-").FullName;
    }

    public string Folder { get; }

    public ManualTimeProvider Clock { get; } = new(Start);

    public LogLines Lines { get; } = new();

    internal CommitWatch Commits { get; } = new();

    /// <summary>Gets settings that differ from the product's defaults, such as <c>Limits:FileSize</c>.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    /// <summary>Gets what is registered beside or in the place of the product's own parts: outside servers, nothing else.</summary>
    public Action<IServiceCollection> Register { get; init; } = _ => { };

    /// <summary>Gets whether a password costs what it costs in the product. Elsewhere it would be most of what a test does.</summary>
    public bool HashesFully { get; init; }

    /// <summary>A client with a cookie jar of its own that says what the console says.</summary>
    public HttpClient Console()
    {
        var cookies = new CookieContainer();
        var client = CreateDefaultClient(Address, new CookieContainerHandler(cookies));
        client.DefaultRequestHeaders.Add("X-Omnichannel", "console");
        _cookies.Add(client, cookies);
        return client;
    }

    /// <summary>Connects the console of whoever is signed in with the client.</summary>
    public async Task<ConsoleDriver> ConnectAsync(HttpClient client, string? origin = "https://localhost")
    {
        var sockets = Server.CreateWebSocketClient();
        _cookies.TryGetValue(client, out var cookies);
        sockets.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookies?.GetCookieHeader(Address);
            request.Headers.Origin = origin;
        };
        var socket = await sockets.ConnectAsync(new("wss://localhost/hubs/console"), TestContext.Current.CancellationToken);
        return await ConsoleDriver.StartAsync(socket, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until a conversation is as told, however many commits come before: the hub works beside the test.</summary>
    internal async Task<ConversationHead> UntilAsync(ConversationId id, Func<ConversationHead, bool> isSo)
    {
        while (true)
        {
            var next = Commits.Next;
            var head = Get<IConversationReader>().FindHead(id);
            if (head is not null && isSo(head))
            {
                return head;
            }

            try
            {
                await next.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            }
            catch (TimeoutException)
            {
                throw new TimeoutException("It never came to it: " + head);
            }
        }
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public override async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;

        // Program stops and disposes itself when it is asked to; the factory would do the same beside it, half a step behind.
        var lifetime = Get<IHostApplicationLifetime>();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using (lifetime.ApplicationStopped.Register(stopped.SetResult))
        {
            lifetime.StopApplication();
            await stopped.Task;
        }

        await base.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Store:Folder", Folder);
        // Everything that a test does comes from one address in a moment; those of the limits switch them on.
        builder.UseSetting("RateLimits:Enabled", "false");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddFilter("Microsoft", LogLevel.Warning).AddProvider(Lines));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<Omnichannel.Hub.Realtime.ILiveListener>(Commits);
            if (!HashesFully)
            {
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            }

            Register(services);
        });
    }
}
