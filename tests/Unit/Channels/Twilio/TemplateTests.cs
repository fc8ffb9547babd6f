using System.Text.Json;
using Omnichannel.Core.Channels.Abilities;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>Only what WhatsApp has approved is offered.</summary>
public sealed class TemplateTests
{
    [Fact]
    public async Task Approved_templates_are_listed_by_name_over_all_pages_with_their_holes_and_buttons()
    {
        await using var stage = new TwilioStage(call => Answer.Json(call.Query.Find("Page") is null
            ? Page(next: true, Content(1, "zebra", "approved"), Content(2, "b", "rejected"), Content(3, "c", "pending"))
            : Page(next: false, Content(4, "alpha", "approved"), """{"sid":"HX5","friendly_name":"plain","types":{"twilio/text":{"body":"x"}},"approval_requests":{}}""")));

        var templates = await Assert.IsType<IChannelTemplates>(stage.WhatsApp, exactMatch: false)
            .ListTemplatesAsync(TwilioStage.Inbox(), TestContext.Current.CancellationToken);

        Assert.Equal(["alpha", "zebra"], templates.Select(template => template.Name));
        Assert.Equal(("HX4", "de", "Hallo {{1}}, Ihr Paket {{nr}} ist da."), (templates[0].Id, templates[0].Language, templates[0].Body));
        Assert.Equal([new("1", "Ann"), new("nr", "")], templates[0].Variables);
        Assert.Equal(["Danke"], templates[0].Buttons);
    }

    [Fact]
    public async Task The_next_page_is_asked_of_the_configured_server_whatever_the_answer_names()
    {
        await using var stage = new TwilioStage(call => Answer.Json(call.Query.Find("Page") is null
            ? """{"contents":[],"meta":{"next_page_url":"https://evil.example/v1/ContentAndApprovals?Page=1"}}"""
            : Page(next: false)));

        await Assert.IsType<IChannelTemplates>(stage.WhatsApp, exactMatch: false).ListTemplatesAsync(TwilioStage.Inbox(), TestContext.Current.CancellationToken);

        Assert.Equal(["/v1/ContentAndApprovals?PageSize=100", "/v1/ContentAndApprovals?Page=1"], stage.Server.Calls.Select(call => call.Target));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(200)]
    [InlineData(0)]
    public async Task What_cannot_be_listed_is_said_and_is_no_empty_list(int status)
    {
        await using var stage = new TwilioStage(_ => status == 0 ? Answer.HangUp : Answer.Json("<html>", status));

        var unavailable = await Assert.ThrowsAsync<ChannelUnavailableException>(() => Assert.IsType<IChannelTemplates>(stage.WhatsApp, exactMatch: false)
            .ListTemplatesAsync(TwilioStage.Inbox(), TestContext.Current.CancellationToken));

        Assert.StartsWith("Twilio", unavailable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SMS_has_neither_templates_nor_typing()
    {
        await using var stage = new TwilioStage();

        Assert.IsNotType<IChannelTemplates>(stage.Sms, exactMatch: false);
        Assert.IsNotType<IChannelTyping>(stage.Sms, exactMatch: false);
        Assert.Equal((false, null, 0), (stage.Sms.Capabilities.Templates, stage.Sms.Capabilities.ReplyWindow, stage.Sms.Capabilities.Buttons));
    }

    [Fact]
    public async Task Typing_is_shown_by_the_visitors_last_message_and_not_without_one()
    {
        await using var stage = new TwilioStage(_ => Answer.Json("""{"success":true}"""));
        var typing = Assert.IsType<IChannelTyping>(stage.WhatsApp, exactMatch: false);

        await typing.ShowTypingAsync(TwilioStage.Inbox(), "+4915112345678", null, TestContext.Current.CancellationToken);
        await typing.ShowTypingAsync(TwilioStage.Inbox(), "+4915112345678", $"m/{TwilioStage.Sid}", TestContext.Current.CancellationToken);

        var call = Assert.Single(stage.Server.Calls);
        Assert.Equal(("/v2/Indicators/Typing.json", "whatsapp", TwilioStage.Sid), (call.Path, call.Form.Find("channel"), call.Form.Find("messageId")));
    }

    private static string Content(int number, string name, string status) => JsonSerializer.Serialize(new
    {
        sid = $"HX{number}",
        friendly_name = "Friendly",
        language = "de",
        variables = new Dictionary<string, string> { ["1"] = "Ann" },
        types = new Dictionary<string, object>
        {
            ["twilio/quick-reply"] = new { body = "Hallo {{1}}, Ihr Paket {{nr}} ist da.", actions = new[] { new { title = "Danke", id = "thanks" } } },
        },
        approval_requests = new { name, status, category = "UTILITY" },
    });

    private static string Page(bool next, params string[] contents) =>
        $$"""{"contents":[{{string.Join(',', contents)}}],"meta":{"next_page_url":{{(next ? "\"https://content.twilio.com/v1/ContentAndApprovals?PageSize=100&Page=1\"" : "null")}} } }""";
}
