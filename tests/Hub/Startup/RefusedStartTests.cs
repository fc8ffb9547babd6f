using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Omnichannel.Hub.Startup;
using Omnichannel.Tests.Hub.Store;

namespace Omnichannel.Tests.Hub.Startup;

/// <summary>A hub that cannot start says so in sentences, as the program that an operator starts.</summary>
[Trait("threat", "C-04")]
public sealed class RefusedStartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Gets a mistake in every class of options, and two at once.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "Hub:PublicUrl", "chat.example.com", "Hub:PublicUrl must be scheme, host and port" },
        { "Hub:TrustedProxies", "10.0.0.0/99", "Hub:TrustedProxies must be addresses or networks" },
        { "Hub:AllowedHosts", "https://chat.example.com", "Hub:AllowedHosts must be host names" },
        { "Limits:JsonBody", "1", "Limits:JsonBody must be between 1024 and 1048576." },
        { "Limits:Connections", "many", "Limits:Connections cannot be read: it must be a whole number." },
        { "RateLimits:Sessions:Address:Burst", "-1", "RateLimits:Sessions:Address:Burst must be between 0 and 1000000." },
        { "RateLimits:Wait", "soon", "RateLimits:Wait cannot be read: it must be a time such as 00:00:30" },
        { "Store:BatchSize", "0", "Store:BatchSize must be between 1 and 1024." },
        { "DirectLine:TokenLifetime", "00:00:01", "DirectLine:TokenLifetime must be between 00:01:00 and 1.00:00:00." },
        { "Telemetry:Endpoint", "collector.example:4318", "Telemetry:Endpoint must be an address such as" },
        { "Telemetry:TraceRatio", "2", "Telemetry:TraceRatio must be between 0 and 1." },
        { "Flows:Secrets:crm", "\u00FC", "  Flows:Secrets:crm must be printable ASCII." },
        { "Limits:RefusedFiles", "*.exe", "  Limits:RefusedFiles is a list of endings" },
        { "Twilio:ApiUrl", "api.twilio.com", "Twilio:ApiUrl must be scheme and host" },
        { "SafeHttp:Ports", "80, 99999", "SafeHttp:Ports must be numbers from 1 to 65535" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task An_unusable_setting_is_named_with_what_it_must_be(string key, string value, string sentence)
    {
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string> { [key] = value });

        Assert.Equal(1, await hub.EndAsync());
        AssertPlain(hub, 1);
        Assert.Contains(sentence, hub.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_several_mistakes_gets_a_sentence()
    {
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string>
        {
            ["Limits:JsonBody"] = "1",
            ["Limits:FilesPerMessage"] = "0",
            ["DirectLine:TicketLifetime"] = "01:00:00",
            ["Store:QueueCapacity"] = "1",
        });

        Assert.Equal(1, await hub.EndAsync());
        AssertPlain(hub, 4);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string> { ["ASPNETCORE_URLS"] = address });

        Assert.Equal(1, await hub.EndAsync());
        AssertPlain(hub, 1);
        Assert.Contains($"{address} is taken by another program", hub.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "127.0.0.1:5000" });

        Assert.Equal(1, await hub.EndAsync());
        AssertPlain(hub, 1);
        Assert.Contains("Write it as http://127.0.0.1:5000", hub.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_another_hub_uses_is_named()
    {
        await using var first = HubProgram.Start(_folder.Path, new Dictionary<string, string>());
        await first.StartedAsync();
        await using var second = HubProgram.Start(_folder.Path, new Dictionary<string, string>());

        Assert.Equal(1, await second.EndAsync());
        AssertPlain(second, 1);
        Assert.Contains($"Another hub uses the data folder {_folder.Path}", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_hub_is_named_and_left_alone()
    {
        using (var newer = new OpenStore(_folder.Path))
        {
            await newer.BreakAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES('29990101000000_Future', '99.0.0')");
        }

        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string>());

        Assert.Equal(1, await hub.EndAsync());
        AssertPlain(hub, 1);
        Assert.Contains("made by a newer hub", hub.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_is_named_and_left_alone()
    {
        var path = Path.Combine(_folder.Path, "hub.db");
        await File.WriteAllTextAsync(path, new string('x', 10_000), TestContext.Current.CancellationToken);
        await using var hub = HubProgram.Start(_folder.Path, new Dictionary<string, string>());

        Assert.Equal(1, await hub.EndAsync());
        AssertPlain(hub, 1);
        Assert.Contains($"The database {path} cannot be opened", hub.Errors, StringComparison.Ordinal);
        Assert.Equal(10_000, new FileInfo(path).Length);
    }

    [Theory]
    [InlineData("/proc/omnichannel")]
    [InlineData("/dev/null/omnichannel")]
    [Trait("threat", "D-04")]
    public async Task A_disk_that_takes_nothing_is_named(string folder)
    {
        await using var hub = HubProgram.Start(folder, new Dictionary<string, string>());

        Assert.Equal(1, await hub.EndAsync());
        AssertPlain(hub, 1);
        Assert.Contains($"The data folder {folder} cannot be used", hub.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_class_of_options_has_a_mistake_above()
    {
        var sections = typeof(Program).Assembly.GetTypes().Append(typeof(Omnichannel.Channels.Shared.Http.SafeHttpOptionsValidator))
            .SelectMany(type => type.GetInterfaces())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IValidateOptions<>))
            .Select(type => type.GenericTypeArguments[0].Name.Replace("Options", "", StringComparison.Ordinal));

        var tried = Mistakes.Select(row => row.Data.Item1.Split(':')[0]).ToHashSet();

        Assert.All(sections, section => Assert.True(tried.Any(name => name.StartsWith(section, StringComparison.Ordinal)), $"Add a mistake in {section} to {nameof(Mistakes)}."));
    }

    [Fact]
    public void Every_loop_of_the_hub_ends_quietly_or_a_failed_start_would_look_like_many()
    {
        var loud = typeof(Program).Assembly.GetTypes()
            .Where(type => typeof(BackgroundService).IsAssignableFrom(type) && !typeof(BackgroundLoop).IsAssignableFrom(type));

        Assert.All(loud, type => Assert.Fail($"{type} derives from BackgroundService; derive it from {nameof(BackgroundLoop)}."));
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertPlain(HubProgram hub, int sentences)
    {
        var lines = hub.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("The hub did not start.", lines[0]);
        Assert.True(lines.Length == 1 + sentences, hub.Errors);
        foreach (var text in new[] { hub.Errors, hub.Output })
        {
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            Assert.DoesNotContain("BackgroundService", text, StringComparison.Ordinal);
        }
    }
}
