using Omnichannel.Hub.Closing;

namespace Omnichannel.Tests.Unit.Hub.Closing;

/// <summary>What was stored is read as it was meant.</summary>
public sealed class ClosingSettingsTests
{
    [Theory]
    [InlineData(true, EndNeed.Tag)]
    [InlineData(false, EndNeed.Nothing)]
    public void What_was_stored_before_there_were_outcomes_keeps_its_meaning(bool tagRequired, EndNeed meant)
    {
        var stored = $$"""{"version":3,"bot":30,"queue":null,"operatorSilent":null,"visitorSilent":0.5,"tagRequired":{{(tagRequired ? "true" : "false")}}}""";

        Assert.Equal(new() { Version = 3, Bot = 30, VisitorSilent = 0.5, EndNeeds = meant }, ClosingSettings.Read(stored));
    }

    [Theory]
    [InlineData(EndNeed.Nothing)]
    [InlineData(EndNeed.Tag)]
    [InlineData(EndNeed.Outcome)]
    public void What_is_stored_now_is_read_as_it_was(EndNeed needs)
    {
        var settings = new ClosingSettings { Version = 1, Queue = 10, EndNeeds = needs };

        Assert.Equal(settings, ClosingSettings.Read(settings.Write()));
    }

    [Fact]
    public void Where_nothing_is_stored_an_end_needs_nothing() => Assert.Equal(EndNeed.Nothing, ClosingSettings.Read(null).EndNeeds);
}
