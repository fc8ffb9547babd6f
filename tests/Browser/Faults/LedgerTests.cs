using Omnichannel.Tests.Browser.Faults.Proxy;

namespace Omnichannel.Tests.Browser.Faults;

/// <summary>The judge of the fault tests is able to say no.</summary>
public sealed class LedgerTests
{
    private static readonly string[] Said = ["visitor-0001", "operator-0001", "visitor-0002", "operator-0002"];

    private readonly Ledger _ledger = new();

    public LedgerTests()
    {
        foreach (var side in new[] { Side.Visitor, Side.Operator, Side.Visitor, Side.Operator })
        {
            _ledger.Next(side);
        }
    }

    [Fact]
    public void What_was_said_is_right()
    {
        Assert.Null(_ledger.WrongWith(Said, whole: true));
        Assert.Null(_ledger.WrongWith(Said[1..]));
        Assert.Null(Ledger.Difference(Said, Said));
    }

    [Fact]
    public void A_message_that_is_missing_is_noticed()
    {
        Assert.All(Enumerable.Range(0, 4), gone => Assert.NotNull(_ledger.WrongWith([.. Said[..gone], .. Said[(gone + 1)..]], whole: true)));
        Assert.All(Enumerable.Range(0, 4), gone => Assert.NotNull(Ledger.Difference(Said, [.. Said[..gone], .. Said[(gone + 1)..]])));
        Assert.NotNull(_ledger.WrongWith(Said[..3]));
    }

    [Fact]
    public void A_message_that_is_doubled_is_noticed()
    {
        Assert.All(Enumerable.Range(0, 4), twice => Assert.NotNull(_ledger.WrongWith([.. Said, Said[twice]])));
        Assert.All(Enumerable.Range(0, 4), twice => Assert.NotNull(Ledger.Difference(Said, [.. Said, Said[twice]])));
    }

    [Fact]
    public void Messages_in_the_wrong_order_are_noticed()
    {
        string[] swapped = [Said[2], Said[1], Said[0], Said[3]];

        Assert.NotNull(_ledger.WrongWith(swapped));
        Assert.NotNull(Ledger.Difference(Said, swapped));
    }
}
