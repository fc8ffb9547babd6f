using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Omnichannel.Channels.Shared.Http;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

public sealed class SafeHttpOptionsTests
{
    [Theory]
    [InlineData("Deadline", "00:00:00")]
    [InlineData("Deadline", "00:02:01")]
    [InlineData("ConnectTimeout", "00:00:00.05")]
    [InlineData("MaxBodyBytes", "0")]
    [InlineData("MaxHeadKilobytes", "65")]
    [InlineData("MaxConnectionsPerHost", "0")]
    [InlineData("Ports", "")]
    [InlineData("Ports", "80, http")]
    [InlineData("Ports", "80,,443")]
    [InlineData("Ports", "0")]
    [InlineData("Ports", "65536")]
    [InlineData("AllowedTargets:0", "intranet.example")]
    [InlineData("AllowedTargets:0", "http://intranet.example:80")]
    [InlineData("AllowedTargets:0", "intranet.example:80/path")]
    [InlineData("AllowedTargets:0", "user@intranet.example:80")]
    [InlineData("AllowedTargets:0", "*:80")]
    [InlineData("AllowedTargets:0", ":80")]
    [InlineData("AllowedTargets:0", "::1")]
    [InlineData("DeniedNetworks:0", "8.8.8.8/33")]
    [InlineData("DeniedNetworks:0", "example")]
    public void A_wrong_value_is_refused_by_its_name(string key, string value)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Read(key, value));

        Assert.Contains(key.Split(':')[0], refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Deadline", "00:00:30")]
    [InlineData("Ports", "443")]
    [InlineData("AllowedTargets:0", "intranet.example:9000")]
    [InlineData("AllowedTargets:0", "[fd00::1]:80")]
    [InlineData("AllowedTargets:0", "10.0.0.1:80")]
    [InlineData("DeniedNetworks:0", "2606:4700::/32")]
    public void A_right_value_is_taken(string key, string value)
    {
        var options = Read(key, value);

        string[] taken = [$"{options.Deadline}", options.Ports, .. options.AllowedTargets, .. options.DeniedNetworks];
        Assert.Contains(value, taken);
    }

    private static SafeHttpOptions Read(string key, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"SafeHttp:{key}", value)]).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddLogging().AddSafeHttp().BuildServiceProvider();
        return services.GetRequiredService<IOptions<SafeHttpOptions>>().Value;
    }
}
