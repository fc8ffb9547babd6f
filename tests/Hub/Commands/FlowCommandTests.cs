namespace Omnichannel.Tests.Hub.Commands;

/// <summary>Flows at a terminal.</summary>
public sealed class FlowCommandTests
{
    private const string Small = """{"schemaVersion":1,"name":"Small","start":"a","blocks":[{"id":"a","kind":"end","text":"Hi"}]}""";

    [Fact]
    public async Task Flows_are_listed_taken_out_and_taken_in_again_while_no_hub_runs()
    {
        using var scratch = new Scratch();
        await SeedAsync(scratch.In("data"));

        var listed = await FlowsAsync(scratch, "list");
        var first = await FlowsAsync(scratch, "export", "welcome", scratch.In("one.json"));
        var again = await FlowsAsync(scratch, "import", scratch.In("one.json"), "--publish");
        await FlowsAsync(scratch, "export", "Welcome", scratch.In("two.json"), "--version", "1");

        Assert.Contains("Welcome: version 1 published, 1 in all, greets in Website", listed.Said, StringComparison.Ordinal);
        first.Succeeded();
        again.Succeeded();
        Assert.Contains("nothing was changed", again.Said, StringComparison.Ordinal);
        Assert.Equal(await ReadAsync(scratch, "one.json"), await ReadAsync(scratch, "two.json"));
    }

    [Fact]
    public async Task A_new_flow_is_tried_taken_in_and_chosen()
    {
        using var scratch = new Scratch();
        await SeedAsync(scratch.In("data"));
        await File.WriteAllTextAsync(scratch.In("small.json"), Small, TestContext.Current.CancellationToken);

        Assert.Contains("would be version 1", (await FlowsAsync(scratch, "import", scratch.In("small.json"), "--dry-run")).Said, StringComparison.Ordinal);
        (await FlowsAsync(scratch, "import", scratch.In("small.json"), "--publish")).Succeeded();
        (await FlowsAsync(scratch, "use", "small", "website")).Succeeded();

        Assert.Contains("Small: version 1 published, 1 in all, greets in Website", (await FlowsAsync(scratch, "list")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_hub_can_be_read_and_not_written()
    {
        using var scratch = new Scratch();
        await using var hub = new HubHost(scratch.In("data"));
        using var client = await hub.SetUpAsync();
        await File.WriteAllTextAsync(scratch.In("small.json"), Small, TestContext.Current.CancellationToken);

        (await FlowsAsync(scratch, "export", "Welcome", scratch.In("one.json"))).Succeeded();
        (await FlowsAsync(scratch, "check", scratch.In("small.json"))).Succeeded();
        (await FlowsAsync(scratch, "import", scratch.In("small.json"))).RefusedWith("Another hub uses the data folder");
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_stored()
    {
        using var scratch = new Scratch();
        await SeedAsync(scratch.In("data"));
        await File.WriteAllTextAsync(scratch.In("bad.json"), Small.Replace("\"kind\":\"end\"", "\"kind\":\"message\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(scratch.In("newer.json"), Small.Replace(":1,", ":2,", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await FlowsAsync(scratch, "import", scratch.In("bad.json"))).RefusedWith("error missing-target at a.next: This exit leads nowhere.");
        (await FlowsAsync(scratch, "import", scratch.In("newer.json"))).RefusedWith("At $.schemaVersion: Wanted version 1, but found 2.");
        (await FlowsAsync(scratch, "check", scratch.In("gone.json"))).RefusedWith("There is no file");
        (await FlowsAsync(scratch, "export", "Nothing", scratch.In("x.json"))).RefusedWith("There is no flow 'Nothing'");
        (await FlowsAsync(scratch, "export", "Welcome", scratch.In("bad.json"))).RefusedWith("is there already");
        Assert.DoesNotContain("Small", (await FlowsAsync(scratch, "list")).Said, StringComparison.Ordinal);
        Assert.Equal(2, (await FlowsAsync(scratch, "burn")).ExitCode);
    }

    private static Task<CommandRun> FlowsAsync(Scratch scratch, params string[] words) =>
        CommandRun.OfAsync(["flows", .. words, "--Store:Folder=" + scratch.In("data")]);

    private static Task<string> ReadAsync(Scratch scratch, string name) => File.ReadAllTextAsync(scratch.In(name), TestContext.Current.CancellationToken);

    private static async Task SeedAsync(string folder)
    {
        await using var hub = new HubHost(folder);
        using var client = await hub.SetUpAsync();
    }
}
