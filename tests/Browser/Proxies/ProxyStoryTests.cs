using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Widgets;

namespace Omnichannel.Tests.Browser.Proxies;

/// <summary>A conversation through the proxies that the documentation shows, with TLS, under the public address.</summary>
public sealed class ProxyStoryTests
{
    [Theory]
    [InlineData("nginx")]
    [InlineData("Caddy")]
    public async Task A_conversation_is_held_under_the_public_address_and_outlives_the_proxy(string kind)
    {
        var hub = new HubProcess(new Dictionary<string, string> { ["Hub__PublicUrl"] = DocumentedProxy.Origin });
        await hub.StartAsync();
        await using var proxy = await DocumentedProxy.StartAsync(kind, hub);
        await using var stage = await Stage.OpenAsync(hub, DocumentedProxy.Origin, $"--host-resolver-rules=MAP {DocumentedProxy.Name}:443 127.0.0.1:{proxy.Port}");
        var anna = await stage.FirstAdminAsync();
        var visitor = await stage.VisitorAsync();

        await visitor.AsksForAPersonAsync();
        await anna.TakesAsync(visitor);
        await anna.TypesUntilAsync(visitor.Panel.GetByRole(AriaRole.Img, new() { Name = "Anna Berg is typing" }));
        await anna.WritesAsync("Hello, please send me the manual.");
        await visitor.SeesOnceAsync("Hello, please send me the manual.");
        await visitor.ChoosesAsync(WidgetVisits.File("manual.pdf", "application/pdf", new byte[20_000_000]));
        await visitor.WritesAsync("Here it is.");
        await Assertions.Expect(anna.Transcript.GetByRole(AriaRole.Link, new() { Name = "manual.pdf" })).ToBeVisibleAsync(VisitorOnPage.Patient);

        await proxy.StopAsync();
        await visitor.WritesAsync("Written while the proxy was away.");
        await proxy.StartAsync();

        await anna.SeesOnceAsync("Written while the proxy was away.");
        await anna.ConnectedAsync();
        await anna.WritesAsync("And answered.");
        await visitor.SeesOnceAsync("And answered.");
        await visitor.SeesOnceAsync("Written while the proxy was away.");
        Assert.StartsWith(DocumentedProxy.Origin, anna.Page.Url, StringComparison.Ordinal);
    }
}
