using Microsoft.Playwright;
using Omnichannel.Tests.Browser.Consoles;

namespace Omnichannel.Tests.Browser.Gallery;

/// <summary>What channels bring into the console.</summary>
public sealed class ChannelGalleryTests
{
    private static readonly string Inbox = Guid.NewGuid().ToString();

    private readonly Screens _screens = new("channels");

    [Fact]
    public async Task Every_state_of_the_channels_can_be_shown()
    {
        await using var twilio = await FakeTwilio.StartAsync();
        var target = new Uri(twilio.Origin).Authority;
        var settings = new Dictionary<string, string>
        {
            ["Twilio__ApiUrl"] = twilio.Origin,
            ["Twilio__ContentUrl"] = twilio.Origin,
            ["Twilio__MessagingUrl"] = twilio.Origin,
            ["SafeHttp__AllowedTargets__0"] = target,
        };
        var hub = new HubProcess(settings);
        settings["Hub__PublicUrl"] = hub.Origin;
        await hub.StartAsync();
        await using var stage = await Stage.OpenAsync(hub, hub.Origin);
        var anna = await stage.FirstAdminAsync();

        await NewInboxesAsync(anna);
        await FailedAsync(hub, anna);
        await WindowAsync(stage, anna);
        await SettingsAsync(twilio, anna);

        _screens.AreFlawless();
    }

    private async Task NewInboxesAsync(OperatorAtDesk anna)
    {
        await anna.Page.GotoAsync("/console/settings/inboxes");
        foreach (var channel in new[] { "Telegram", "WhatsApp" })
        {
            await anna.Page.GetByRole(AriaRole.Button, new() { Name = "New inbox" }).ClickAsync();
            await anna.Page.GetByRole(AriaRole.Radio, new() { Name = channel }).CheckAsync();
            await _screens.ShowAsync(anna.Page, "add " + channel);
            await anna.Page.Keyboard.PressAsync("Escape");
        }

        var created = await anna.Page.APIRequest.PostAsync("/api/channel-inboxes", new()
        {
            Headers = new Dictionary<string, string> { ["X-Omnichannel"] = "console" },
            DataObject = new
            {
                id = Inbox,
                channel = "whatsapp",
                name = "Shop by WhatsApp",
                settings = new { accountSid = FakeTwilio.Account, number = FakeTwilio.Number },
                secrets = new { authToken = FakeTwilio.Token },
            },
        });
        Assert.Equal(201, created.Status);
        await anna.Page.ReloadAsync();
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Shop by WhatsApp" }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "inboxes");
    }

    private async Task FailedAsync(HubProcess hub, OperatorAtDesk anna)
    {
        var webhook = $"{hub.Origin}/webhooks/{Inbox}";
        var taken = await anna.Page.APIRequest.PostAsync(webhook, FakeTwilio.Write(webhook, "+4915112345678", "Vera", "Hello, is my order 4711 ready?"));
        Assert.Equal(200, taken.Status);
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("order 4711");
        await anna.PickUpAsync();
        await anna.WritesAsync("It is. When do you want to come by?");
        await anna.SeesAsync("Sent");
        await anna.WritesAsync("We have nobody here after six.");
        await anna.SeesAsync("Not delivered");
        await _screens.ShowAsync(anna.Page, "failed message");
        await anna.Page.GotoAsync("/console/undelivered");
        await anna.Page.GetByText("Nobody can be reached at this address").First.WaitForAsync();
        await _screens.ShowAsync(anna.Page, "undelivered");
        await anna.OpenChatAsync("Vera");
        await anna.SeesAsync("We have nobody here after six.");
    }

    private async Task WindowAsync(Stage stage, OperatorAtDesk anna)
    {
        await stage.WaitingAsync("Kim Nord", "Please tell me when it is here");
        await anna.Page.GotoAsync("/console/queue");
        await anna.OpenChatAsync("Kim Nord");
        await anna.PickUpAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Edit contact" }).ClickAsync();
        await anna.Page.GetByLabel("Phone").FillAsync("+49 151 23456789");
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "+4915123456789" }).WaitForAsync();
        await anna.Page.ReloadAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Write", Exact = true }).ClickAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^order_update") }).WaitForAsync();
        await _screens.ShowAsync(anna.Page, "templates");
        await anna.Page.GetByLabel("Search templates").FillAsync("order");
        await anna.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^order_update") }).ClickAsync();
        await anna.Page.GetByLabel("Variable 1").FillAsync("Kim");
        await _screens.ShowAsync(anna.Page, "template with variables");
        await anna.Page.GetByLabel("Variable 2").FillAsync("4712");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Send template" }).ClickAsync();
        await anna.SeesAsync("Hello Kim, your order 4712 is ready");
        await anna.Page.GetByText("The visitor has not answered yet").WaitForAsync();
        await anna.SeesAsync("Sent");
        await _screens.ShowAsync(anna.Page, "closed window");
    }

    private async Task SettingsAsync(FakeTwilio twilio, OperatorAtDesk anna)
    {
        twilio.IsLocked = true;
        await anna.Page.GotoAsync("/console/undelivered");
        await anna.OpenChatAsync("Vera");
        await anna.WritesAsync("Tomorrow is fine, too.");
        await anna.SeesAsync("credentials or sender are not accepted");
        await anna.Page.GotoAsync($"/console/settings/inboxes/{Inbox}");
        await anna.Page.GetByText("Nothing goes out since").WaitForAsync();
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Check connection" }).ClickAsync();
        await anna.Page.GetByText("does not take the account SID").First.WaitForAsync();
        await _screens.ShowAsync(anna.Page, "check failing");
        twilio.IsLocked = false;
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Pause", Exact = true }).ClickAsync();
        await anna.Page.GetByText("Paused since").WaitForAsync();
        await _screens.ShowAsync(anna.Page, "paused");
    }
}
