using System.Reflection;
using System.Text.Json;
using Omnichannel.Channels.Shared.Http;
using Omnichannel.Channels.Telegram;
using Omnichannel.Channels.Twilio;
using Omnichannel.Hub;
using Omnichannel.Hub.DirectLine;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Security.Throttling;
using Omnichannel.Hub.Telemetry;

namespace Omnichannel.Tests.Hub;

/// <summary>The file of settings says all there is to set, with the defaults that the product really has.</summary>
public sealed class SettingsTests
{
    private static readonly Dictionary<string, object> Sections = new(StringComparer.Ordinal)
    {
        ["Hub"] = new HubOptions(),
        ["Store"] = new StoreOptions(),
        ["DirectLine"] = new DirectLineOptions(),
        ["Limits"] = new Limits(),
        ["Flows"] = new FlowOptions(),
        ["RateLimits"] = new RateLimits(),
        ["Telemetry"] = new TelemetryOptions(),
        ["SafeHttp"] = new SafeHttpOptions(),
        ["Telegram"] = new TelegramOptions(),
        ["Twilio"] = new TwilioOptions(),
    };

    [Fact]
    public void Every_section_of_the_file_is_one_that_the_hub_reads()
    {
        var known = Sections.Keys.Append("Logging").Order(StringComparer.Ordinal);

        Assert.Equal(known, File().EnumerateObject().Select(section => section.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_key_binds_to_a_property_and_every_property_has_a_key()
    {
        foreach (var (name, options) in Sections)
        {
            var keys = File().GetProperty(name).EnumerateObject().Select(key => $"{name}:{key.Name}");
            var properties = Properties(options).Select(property => $"{name}:{property.Name}");

            Assert.Equal(properties.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_value_in_the_file_is_the_default_of_the_product()
    {
        foreach (var (name, options) in Sections)
        {
            foreach (var property in Properties(options))
            {
                var written = File().GetProperty(name).GetProperty(property.Name);
                var value = written.Deserialize(property.PropertyType);

                Assert.Equal(JsonSerializer.Serialize(property.GetValue(options)), JsonSerializer.Serialize(value));
            }
        }
    }

    private static IEnumerable<PropertyInfo> Properties(object options) =>
        options.GetType().GetProperties().Where(property => property.GetSetMethod() is not null || property.PropertyType != typeof(string));

    private static JsonElement File() =>
        JsonSerializer.Deserialize<JsonElement>(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));
}
