using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Core.Channels;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Unit.Channels.Contract;

/// <summary>An adapter as the host registers it, with a vendor on this machine, a clock that a test moves, and every line of the log.</summary>
internal sealed class AdapterStage : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ChannelSample _sample;

    public AdapterStage(ChannelSample sample, Action<IServiceCollection>? configure = null)
    {
        _sample = sample;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<ILoggerProvider>(Log);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSafeHttp().Configure<SafeHttpOptions>(options => options.AllowedTargets.Add(Vendor.Target));
        sample.Register(services, Vendor.Url);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
        Adapter = _services.GetServices<IChannelAdapter>().Single(adapter => adapter.Channel == sample.Channel);
    }

    public VendorServer Vendor { get; } = new();

    public ManualTimeProvider Clock { get; } = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public LogLines Log { get; } = new();

    public IChannelAdapter Adapter { get; }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IReadOnlyList<Inbound> Read(WebhookRequest request) => Adapter.Read(_sample.Inbox, request);

    public Inbound.Message ReadMessage(WebhookRequest request) => Assert.IsType<Inbound.Message>(Assert.Single(Read(request)));

    public Outbound Message(string text) => new() { Address = _sample.Address, Part = new() { Text = text } };

    public Task<SendOutcome> SendAsync(string text) => SendAsync(Message(text));

    public Task<SendOutcome> SendAsync(Outbound message) => Adapter.SendAsync(_sample.Inbox, message, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Vendor.DisposeAsync();
        await _services.DisposeAsync();
        Log.Dispose();
    }
}
