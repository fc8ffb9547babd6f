using Omnichannel.Core.Channels;

namespace Omnichannel.Tests.Unit.Channels.Twilio;

/// <summary>Who wrote: one person is one address, however their number is written.</summary>
[Trait("threat", "S-08")]
public sealed class AddressTests : IAsyncDisposable
{
    private readonly TwilioStage _stage = new();

    [Theory]
    [InlineData("whatsapp:+4915112345678", "+4915112345678")]
    [InlineData("whatsapp: 4915112345678", "+4915112345678")]
    [InlineData("whatsapp:4915112345678", "+4915112345678")]
    [InlineData("WhatsApp:+4915112345678", "+4915112345678")]
    [InlineData("whatsapp:ID.a1b2c3", "ID.a1b2c3")]
    public void A_sender_has_one_address(string from, string address)
    {
        var sender = Sender(from);

        Assert.Equal(address, sender.Address);
        Assert.Null(sender.ReplyTo);
        Assert.Equal(address.StartsWith('+') ? address : null, sender.Phone);
    }

    [Theory]
    [InlineData("whatsapp:+551187654321", "+5511987654321", "+551187654321")]
    [InlineData("whatsapp:+5511987654321", "+5511987654321", null)]
    [InlineData("whatsapp:+551132345678", "+551132345678", null)]
    [InlineData("whatsapp:+5215512345678", "+525512345678", "+5215512345678")]
    [InlineData("whatsapp:+525512345678", "+525512345678", null)]
    [InlineData("whatsapp:+541123456789", "+5491123456789", "+541123456789")]
    [InlineData("whatsapp:+5491123456789", "+5491123456789", null)]
    [InlineData("whatsapp:+15551234567", "+15551234567", null)]
    public void Two_ways_to_write_a_number_of_Brazil_Mexico_and_Argentina_are_one_person(string from, string address, string? replyTo)
    {
        var sender = Sender(from);

        Assert.Equal(address, sender.Address);
        Assert.Equal(replyTo, sender.ReplyTo);
    }

    [Fact]
    public void The_account_tells_who_it_is_and_the_sender_where_answers_go()
    {
        var sender = Sender("whatsapp:+5511987654321", ("WaId", "551187654321"));

        Assert.Equal("+5511987654321", sender.Address);
        Assert.Null(sender.ReplyTo);
        Assert.Equal("+525512345678", Sender("whatsapp:+5215512345678", ("WaId", "5215512345678")).Address);
    }

    [Fact]
    public void A_number_that_was_wrongly_joined_is_kept_apart_by_a_setting()
    {
        var inbox = TwilioStage.Inbox("whatsapp", ("apart", "+55 11 8765-4321, +541123456789"));

        InboundSender From(string from) => Assert.IsType<Inbound.Message>(
            _stage.WhatsApp.Read(inbox, TwilioStage.Signed(TwilioStage.Form(("From", from), ("Body", "hi"))))[0]).From;

        Assert.Equal("+551187654321", From("whatsapp:+551187654321").Address);
        Assert.Null(From("whatsapp:+551187654321").ReplyTo);
        Assert.Equal("+5511987654321", From("whatsapp:+5511987654321").Address);
        Assert.Equal("+541123456789", From("whatsapp:+541123456789").Address);
    }

    [Fact]
    public void The_address_as_it_came_stays_with_the_message()
    {
        var message = Assert.IsType<Inbound.Message>(Assert.Single(_stage.Reads(("From", "whatsapp:+551187654321"), ("Body", "oi"))));

        Assert.Equal("whatsapp:+551187654321", message.Activity.ChannelData?.GetProperty("twilio").GetProperty("From").GetString());
    }

    [Theory]
    [InlineData("whatsapp:")]
    [InlineData("whatsapp:+")]
    [InlineData("whatsapp:++4915112345678")]
    [InlineData("whatsapp:+0015112345678")]
    [InlineData("whatsapp:+4911111111111111111111111111111111111111")]
    [InlineData("whatsapp:+４９１５１１２３４５６７８")]
    [InlineData("whatsapp:+49151<b>2345678")]
    [InlineData("+4915112345678")]
    [InlineData("telegram:+4915112345678")]
    [InlineData("")]
    public void A_sender_that_cannot_be_is_kept_aside(string from)
    {
        var unreadable = Assert.IsType<Inbound.Unreadable>(Assert.Single(_stage.Reads(("From", from), ("Body", "hi"))));

        Assert.Equal($"m/{TwilioStage.Sid}", unreadable.Key);
        Assert.DoesNotContain("49", unreadable.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+4915112345678", "+4915112345678", true)]
    [InlineData("72727", "72727", false)]
    [InlineData("Bank 24", "Bank 24", false)]
    public void By_SMS_short_codes_and_companies_write_too(string from, string address, bool isNumber)
    {
        var form = TwilioStage.Form(("From", from), ("To", "+14155238886"), ("Body", "hi"));

        var message = Assert.IsType<Inbound.Message>(Assert.Single(_stage.Sms.Read(TwilioStage.Inbox("sms"), TwilioStage.Signed(form))));

        Assert.Equal(address, message.From.Address);
        Assert.Equal(isNumber ? address : null, message.From.Phone);
    }

    [Fact]
    public void A_WhatsApp_sender_does_not_come_by_SMS()
    {
        var form = TwilioStage.Form(("To", "+14155238886"), ("Body", "hi"));

        Assert.IsType<Inbound.Unreadable>(Assert.Single(_stage.Sms.Read(TwilioStage.Inbox("sms"), TwilioStage.Signed(form))));
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    private InboundSender Sender(string from, params (string Name, string Value)[] fields) =>
        Assert.IsType<Inbound.Message>(Assert.Single(_stage.Reads([("From", from), ("Body", "hi"), .. fields]))).From;
}
