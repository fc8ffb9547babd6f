using System.Text;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>What is sent to Twilio, and what its answer means.</summary>
public sealed class SendingTests
{
    private const string Sent = $$"""{"sid":"{{TwilioStage.Sid}}","status":"queued","num_segments":"1","num_media":"0","error_code":null}""";

    private static readonly OutboundFile Picture = new("cat.jpg", "image/jpeg", 10, () => new MemoryStream(), "https://hub.example.com/files/1");

    [Fact]
    public async Task A_text_is_posted_as_a_form_with_the_accounts_credentials()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Sent, 201));

        var outcome = await stage.SendsAsync(new() { Text = "Grüße & 1 + 1" });

        Assert.Equal(new SendOutcome.Sent(TwilioStage.Sid), outcome);
        var call = Assert.Single(stage.Server.Calls);
        Assert.Equal(("POST", $"/2010-04-01/Accounts/{TwilioStage.Account}/Messages.json"), (call.Method, call.Target));
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{TwilioStage.Account}:{TwilioStage.Token}")), call.Authorization);
        Assert.Contains("To=whatsapp%3A%2B4915112345678", call.Text, StringComparison.Ordinal);
        Assert.Equal(
            [new("To", "whatsapp:+4915112345678"), new("From", "whatsapp:+14155238886"), new("StatusCallback", TwilioStage.WebhookUrl), new("Body", "Grüße & 1 + 1")],
            call.Form.All);
    }

    [Fact]
    public async Task An_SMS_has_plain_numbers_and_its_choices_in_the_text()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Sent, 201));
        var part = new ChannelPart { Text = "Which?", Buttons = Buttons("A", "B") };

        await stage.Sms.SendAsync(TwilioStage.Inbox("sms"), new() { Address = "+4915112345678", Part = part }, TestContext.Current.CancellationToken);

        var form = Assert.Single(stage.Server.Calls).Form;
        Assert.Equal(("+4915112345678", "+14155238886", "Which?\n1. A\n2. B"), (form.Find("To"), form.Find("From"), form.Find("Body")));
    }

    [Fact]
    public async Task A_file_goes_by_its_public_address_with_the_text_as_caption()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Sent, 201));

        await stage.SendsAsync(new() { Text = "my cat", File = new() { ContentType = "image/jpeg" } }, Picture);

        var form = Assert.Single(stage.Server.Calls).Form;
        Assert.Equal(("my cat", "https://hub.example.com/files/1"), (form.Find("Body"), form.Find("MediaUrl")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://hub.example.com/files/1")]
    public async Task A_file_without_a_public_https_address_is_refused_before_Twilio_is_asked(string? url)
    {
        await using var stage = new TwilioStage();

        var outcome = await stage.SendsAsync(new() { File = new() { ContentType = "image/jpeg" } }, Picture with { Url = url });

        var problem = Assert.IsType<SendOutcome.Rejected>(outcome).Problem;
        Assert.Equal(DeliveryCause.Misconfigured, problem.Cause);
        Assert.Contains("public address", problem.Detail, StringComparison.Ordinal);
        Assert.Empty(stage.Server.Calls);
    }

    [Fact]
    public async Task A_template_goes_by_its_id_with_its_variables_and_without_a_text()
    {
        await using var stage = new TwilioStage(_ => Answer.Json(Sent, 201));
        var template = new TemplateUse("HXaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "hello", new Dictionary<string, string> { ["1"] = "Ann \"A\"" });

        await stage.SendsAsync(new() { Text = "Hello Ann", Template = template });

        var form = Assert.Single(stage.Server.Calls).Form;
        Assert.Equal("HXaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", form.Find("ContentSid"));
        Assert.Equal("""{"1":"Ann \u0022A\u0022"}""", form.Find("ContentVariables"));
        Assert.Null(form.Find("Body"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("a    b")]
    public async Task A_variable_that_WhatsApp_does_not_take_is_refused_before_Twilio_is_asked(string value)
    {
        await using var stage = new TwilioStage();
        var template = new TemplateUse("HXaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "hello", new Dictionary<string, string> { ["1"] = value });

        var outcome = await stage.SendsAsync(new() { Template = template });

        Assert.Equal(DeliveryCause.TemplateRefused, Assert.IsType<SendOutcome.Rejected>(outcome).Problem.Cause);
    }

    [Fact]
    public async Task A_message_cannot_be_changed_and_nobody_is_asked()
    {
        await using var stage = new TwilioStage();

        var outcome = await stage.WhatsApp.SendAsync(
            TwilioStage.Inbox(), new() { Address = "+4915112345678", Part = new() { Text = "new" }, Replaces = TwilioStage.Sid }, TestContext.Current.CancellationToken);

        Assert.IsType<SendOutcome.Rejected>(outcome);
    }

    [Theory]
    [InlineData(400, 21211, DeliveryCause.Unreachable)]
    [InlineData(400, 21610, DeliveryCause.Blocked)]
    [InlineData(400, 21656, DeliveryCause.TemplateRefused)]
    [InlineData(400, 63007, DeliveryCause.Misconfigured)]
    [InlineData(404, 20404, DeliveryCause.Misconfigured)]
    [InlineData(400, 99999, DeliveryCause.ChannelTrouble)]
    public async Task A_refusal_is_for_good(int status, int code, DeliveryCause cause)
    {
        await using var stage = new TwilioStage(_ => Answer.Error(status, code));

        var problem = Assert.IsType<SendOutcome.Rejected>(await stage.SendsAsync(new() { Text = "hi" })).Problem;

        Assert.Equal((cause, $"{code}"), (problem.Cause, problem.Code));
    }

    [Fact]
    public async Task Too_much_at_once_makes_the_whole_inbox_wait_as_long_as_Twilio_says()
    {
        await using var stage = new TwilioStage(_ => Answer.Error(429, 20429, headers: "Retry-After: 7\r\n"));

        var later = Assert.IsType<SendOutcome.Later>(await stage.SendsAsync(new() { Text = "hi" }));

        Assert.Equal((TimeSpan.FromSeconds(7), DeliveryCause.TooFast, true), (later.Wait, later.Problem.Cause, later.WholeInbox));
    }

    [Theory]
    [InlineData(401, 20003, DeliveryCause.Misconfigured, true)]
    [InlineData(400, 63018, DeliveryCause.TooFast, false)]
    [InlineData(503, 20503, DeliveryCause.ChannelTrouble, true)]
    public async Task What_passes_or_can_be_mended_is_tried_again(int status, int code, DeliveryCause cause, bool wholeInbox)
    {
        await using var stage = new TwilioStage(_ => Answer.Error(status, code));

        var later = Assert.IsType<SendOutcome.Later>(await stage.SendsAsync(new() { Text = "hi" }));

        Assert.Equal((cause, wholeInbox), (later.Problem.Cause, later.WholeInbox));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Nobody_knows_what_became_of_it_when_Twilio_fails_hangs_up_or_babbles(int status)
    {
        await using var stage = new TwilioStage(_ => status == 0 ? Answer.HangUp : Answer.Json("<html>", status));

        var unknown = Assert.IsType<SendOutcome.Unknown>(await stage.SendsAsync(new() { Text = "hi" }));

        Assert.Equal(DeliveryCause.NoAnswer, unknown.Problem.Cause);
        Assert.Single(stage.Server.Calls);
    }

    [Fact]
    public async Task Nothing_was_sent_when_there_is_no_connection()
    {
        var stage = new TwilioStage(_ => Answer.HangUp);
        await stage.Server.DisposeAsync();

        Assert.IsType<SendOutcome.Later>(await stage.SendsAsync(new() { Text = "hi" }));
    }

    private static CardAction[] Buttons(params string[] titles) =>
        [.. titles.Select(title => new CardAction { Type = "imBack", Title = title, Value = title })];
}
