//! What does a part of the rule of a qualification ask for, and how far is that reached?

use crate::credit::{Points, System};

/// What a node of the rule asks for, and how far that is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it asks for.
    pub kind: NodeKind,
    /// Whether it is satisfied.
    pub satisfied: bool,
    /// The units that would help, by id: those that it names and that do not count.
    pub missing: Vec<String>,
    /// The nodes in it.
    pub inner: Vec<Node>,
}

/// What a node asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// All of the nodes in it that ask for something.
    AllOf {
        /// How many are satisfied.
        have: usize,
        /// Of how many.
        need: usize,
    },
    /// So many of the nodes in it that ask for something.
    AnyOf {
        /// How many are satisfied.
        have: usize,
        /// How many are needed.
        need: usize,
    },
    /// Points in one system.
    Points {
        /// The system.
        system: System,
        /// How many count.
        have: Points,
        /// How many are needed.
        need: Points,
        /// Of which units, by id; none means all.
        from: Vec<String>,
        /// Units that count and have no points in this system.
        without: Vec<String>,
    },
    /// Units at a level.
    Level {
        /// The level.
        eqf: u8,
        /// How many count.
        have: usize,
        /// How many are needed.
        need: usize,
        /// Of which units, by id; none means all.
        from: Vec<String>,
        /// Units that count and whose level the definition does not say.
        without: Vec<String>,
    },
    /// One unit.
    Unit {
        /// Its id.
        unit: String,
    },
    /// One of these at most.
    NotBoth {
        /// Their ids.
        units: Vec<String>,
        /// Those that are there and do not count.
        left_out: Vec<String>,
    },
}

impl NodeKind {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            NodeKind::AllOf { .. } => "all-of",
            NodeKind::AnyOf { .. } => "any-of",
            NodeKind::Points { .. } => "points",
            NodeKind::Level { .. } => "level",
            NodeKind::Unit { .. } => "unit",
            NodeKind::NotBoth { .. } => "not-both",
        }
    }
}

/// How far a node is reached, as people read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reached {
    /// By what is theirs.
    Met,
    /// Together with what a school may agree to.
    IfAgreed,
    /// Not yet.
    Open,
    /// It asks for nothing; it only keeps units from counting beside each other.
    Limit,
}

impl Reached {
    /// All.
    pub const ALL: [Reached; 4] = [Reached::Met, Reached::IfAgreed, Reached::Open, Reached::Limit];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Reached::Met => "met",
            Reached::IfAgreed => "if-agreed",
            Reached::Open => "open",
            Reached::Limit => "limit",
        }
    }
}

impl Node {
    /// How far it is reached, where `if_agreed` is the same node with everything that a school may agree to.
    pub fn reached(&self, if_agreed: &Node) -> Reached {
        match (self.satisfied, if_agreed.satisfied) {
            _ if !self.asks() => Reached::Limit,
            (true, _) => Reached::Met,
            (false, true) => Reached::IfAgreed,
            (false, false) => Reached::Open,
        }
    }

    /// Whether it asks for something. What only keeps units from counting beside each other is met without any.
    pub fn asks(&self) -> bool {
        !matches!(self.kind, NodeKind::NotBoth { .. })
    }

    /// What must be met, each by itself: the parts of an outermost "all of", else the whole.
    pub fn parts(&self) -> Vec<&Node> {
        match self.kind {
            NodeKind::AllOf { .. } => self.inner.iter().filter(|node| node.asks()).collect(),
            _ => vec![self],
        }
    }

    /// The single units of which it is made, by id.
    pub fn units(&self) -> Vec<&str> {
        let units = self.inner.iter().filter_map(|node| match &node.kind {
            NodeKind::Unit { unit } => Some(unit.as_str()),
            _ => None,
        });
        units.collect()
    }

    /// What else it is made of.
    pub fn rules(&self) -> impl Iterator<Item = &Node> {
        self.inner.iter().filter(|node| !matches!(node.kind, NodeKind::Unit { .. }))
    }

    /// The choice that is still open and of which that unit is one way; none if it is needed whatever is chosen.
    pub fn choice_of(&self, unit: &str) -> Option<&Node> {
        let mut ways = Vec::new();
        self.ways(unit, None, &mut ways);
        ways.into_iter().collect::<Option<Vec<&Node>>>()?.into_iter().next()
    }

    /// Every place at which the unit is still asked for, each with the choice in which that lies, if it lies in one.
    fn ways<'n>(&'n self, unit: &str, choice: Option<&'n Node>, ways: &mut Vec<Option<&'n Node>>) {
        if self.satisfied {
            return;
        }
        let choice = if matches!(self.kind, NodeKind::AnyOf { .. }) { Some(self) } else { choice };
        match &self.kind {
            NodeKind::Unit { unit: named } if named == unit => ways.push(choice),
            _ => self.inner.iter().for_each(|node| node.ways(unit, choice, ways)),
        }
    }
}
