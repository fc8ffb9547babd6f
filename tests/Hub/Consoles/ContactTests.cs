using System.Text.Json;
using Omnichannel.Hub.Operators;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Consoles;

public sealed class ContactTests
{
    [Fact]
    public async Task What_an_operator_corrects_is_kept_logged_and_seen_by_everybody()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", OperatorRole.Associate, departments: "Support");
        await using var owner = await hub.ConnectAsync(ben);
        await using var other = await hub.ConnectAsync(cleo);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await owner.DoesAsync("PickUp", visitor.Id);
        await other.OpensAsync(visitor.Id);

        var result = await SetAsync(owner, visitor.Id, name: " Vera Nord ", email: "vera@Example.COM", phone: "+49 (0)30 901820");

        Assert.True(result.Ok());
        var appended = await other.SeesAsync("Appended", push => push.GetProperty("entries")[0].Text("name") == "omnichannel.contact");
        Assert.Equal(
            [("operator", "Ben", "operators", "name", "Vera Nord"), ("operator", "Ben", "operators", "email", "vera@example.com"), ("operator", "Ben", "operators", "phone", "+4930901820")],
            appended.GetProperty("entries").EnumerateArray().Select(entry => (
                entry.GetProperty("author").Text("kind"),
                entry.GetProperty("author").Text("name"),
                entry.Text("visibility"),
                entry.GetProperty("value").Text("field"),
                entry.GetProperty("value").Text("value"))));
        await other.SeesAsync("RowChanged", row => row.GetProperty("contact").Text("name") == "Vera Nord" && row.GetProperty("contact").Text("email") == "vera@example.com");
        var seen = (await other.OpensAsync(visitor.Id)).GetProperty("visitor");
        Assert.Equal(("Vera Nord", "vera@example.com", "+4930901820"), (seen.Text("name"), seen.Text("email"), seen.Text("phone")));
    }

    [Fact]
    public async Task An_empty_text_takes_a_field_away_and_null_leaves_the_others()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await SetAsync(console, visitor.Id, name: "Vera", email: "vera@example.com", phone: "+49 30 901820");

        var result = await SetAsync(console, visitor.Id, email: "");

        Assert.True(result.Ok());
        var seen = (await console.OpensAsync(visitor.Id)).GetProperty("visitor");
        Assert.Equal(("Vera", null, "+4930901820"), (seen.Text("name"), seen.Text("email"), seen.Text("phone")));
    }

    [Theory]
    [InlineData("two\nlines", null, null, "invalid-name")]
    [InlineData(null, "write to vera@example.com", null, "invalid-email")]
    [InlineData(null, "vera@example", null, "invalid-email")]
    [InlineData(null, null, "030 901820", "invalid-phone")]
    [InlineData(null, null, "+49 30 1", "invalid-phone")]
    public async Task What_is_no_name_address_or_number_is_refused_and_changes_nothing(string? name, string? email, string? phone, string code)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var before = (await console.OpensAsync(visitor.Id)).GetProperty("sequence").GetInt64();

        var result = await SetAsync(console, visitor.Id, name, email, phone);

        Assert.Equal(code, result.Text("code"));
        Assert.Equal(before, (await console.OpensAsync(visitor.Id)).GetProperty("sequence").GetInt64());
    }

    [Theory]
    [InlineData(OperatorRole.Associate, "not-owner")]
    [InlineData(OperatorRole.Supervisor, null)]
    internal async Task Where_a_colleague_is_the_owner_only_supervisors_and_admins_correct(OperatorRole role, string? code)
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        using var cleo = await hub.JoinAsync("Cleo", role, departments: "Support");
        await using var owner = await hub.ConnectAsync(ben);
        await using var other = await hub.ConnectAsync(cleo);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        await owner.DoesAsync("PickUp", visitor.Id);

        var result = await SetAsync(other, visitor.Id, name: "Vera");

        Assert.Equal(code, result.Text("code"));
    }

    [Fact]
    public async Task A_repeat_of_the_same_correction_is_in_the_log_once()
    {
        await using var hub = new HubHost();
        using var ben = await hub.JoinAsync("Ben", OperatorRole.Associate, departments: "Support");
        await using var console = await hub.ConnectAsync(ben);
        var visitor = await VisitorDriver.WaitingAsync(hub);
        var command = Guid.NewGuid();

        var first = await SetAsync(console, visitor.Id, name: "Vera", command: command);
        var second = await SetAsync(console, visitor.Id, name: "Vera", command: command);

        Assert.Equal(first.GetProperty("sequence").GetInt64(), second.GetProperty("sequence").GetInt64());
        Assert.Equal(first.GetProperty("sequence").GetInt64(), (await console.OpensAsync(visitor.Id)).GetProperty("sequence").GetInt64());
    }

    private static Task<JsonElement> SetAsync(
        ConsoleDriver console, Guid conversation, string? name = null, string? email = null, string? phone = null, Guid? command = null) =>
        console.CallAsync(
            "SetContact",
            new { clientCommandId = command ?? Guid.NewGuid(), conversationId = conversation, name, email, phone },
            TestContext.Current.CancellationToken);
}
